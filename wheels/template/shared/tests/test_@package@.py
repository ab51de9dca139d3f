import pytest

import @package@


def test_dot():
    assert @package@.dot([1, 2, 3], (4, 5, 6)) == 32.0
    assert @package@.dot([], []) == 0.0


@pytest.mark.parametrize(
    ("a", "b", "error"),
    [([1], [], ValueError), ([1], ["x"], TypeError), (1, [1], TypeError), ([1], 1, TypeError)],
)
def test_dot_of_something_else(a, b, error):
    with pytest.raises(error):
        @package@.dot(a, b)


def test_counter():
    counter = @package@.Counter(start=40)
    assert [counter.step(), counter.step()] == [41, 42]
    assert counter.value == 42
    with pytest.raises(TypeError):
        @package@.Counter("many")
