"""What every step of the migration must do alike. Run where `chain` can be imported."""

import gc
import weakref

import chain
import pytest


def test_node():
    node = chain.Node(1)
    assert (node.value, node.next) == (1, None)
    assert chain.Node(value=2, next=node).next is node
    assert repr(chain.Node("a")) == "Node('a')"
    assert chain.Node.__doc__ == "A value, and the node behind it."
    assert chain.Node.next.__doc__ == "The node behind this one, or None."


@pytest.mark.parametrize(("args", "kwargs"), [((), {}), ((1, 2), {}), ((1, None, 3), {})])
def test_refused_arguments(args, kwargs):
    with pytest.raises(TypeError):
        chain.Node(*args, **kwargs)


def test_unknown_keyword():
    with pytest.raises(TypeError):
        chain.Node(1, other=2)


def test_of():
    first = chain.of("abc")
    assert (first.value, first.next.value, first.next.next.value) == ("a", "b", "c")
    assert first.next.next.next is None
    assert chain.of([]) is None
    with pytest.raises(TypeError):
        chain.of(5)


def test_sequence():
    first = chain.of(range(5))
    assert len(first) == 5
    assert list(first) == [0, 1, 2, 3, 4]
    assert (first[0], first[4], first[-1]) == (0, 4, 4)
    with pytest.raises(IndexError, match="the list is shorter"):
        _ = first[5]
    with pytest.raises(IndexError):
        _ = first[-6]


def test_prepend():
    first = chain.of([2]).prepend(1)
    assert list(first) == [1, 2]
    assert type(first) is chain.Node


def test_value():
    node = chain.Node(1)
    node.value = [2]
    assert node[0] == [2]
    del node.value
    with pytest.raises(AttributeError):
        _ = node.value
    assert repr(node) == "Node(None)"


def test_next():
    one, two = chain.Node(1), chain.Node(2)
    one.next = two
    assert list(one) == [1, 2]
    for wrong in (2, "two"):
        with pytest.raises(TypeError, match="next must be a Node or None"):
            one.next = wrong
    with pytest.raises(TypeError, match="next cannot be deleted"):
        del one.next
    assert one.next is two
    one.next = None
    assert len(one) == 1


def test_ring():
    one = chain.of("ab")
    two = one.next
    two.next = one
    assert len(one) == len(two) == 2
    assert list(two) == ["b", "a"]
    with pytest.raises(IndexError):
        _ = one[2]


def test_subclass():
    class Named(chain.Node):
        name = "me"

    node = Named(1).prepend(0)
    assert type(node) is Named
    assert list(node) == [0, 1]
    with pytest.raises(TypeError):
        node.next = chain.Node(3)


class Witness:
    """What can be referred to weakly."""


def test_rings_are_collected():
    witness = Witness()
    one = chain.Node(witness)
    one.next = one
    gone = weakref.ref(witness)
    del one, witness
    for _ in range(3):
        gc.collect()
    assert gone() is None


def test_values_are_released():
    witness = Witness()
    gone = weakref.ref(witness)
    first = chain.of([witness, witness])
    del witness
    assert gone() is not None
    first.value = None
    first.next.value = None
    gc.collect()
    assert gone() is None
