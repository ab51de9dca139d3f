"""The page in a real browser: keyboard, what a screen reader gets, filters, sorting, print."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import pytest

from hpy_abi.report.verifications import html
from tests.report.verifications.browser import Browser, executable
from tests.report.verifications.cases import HOSTILE, one_of_each, universal

SHOWN = "document.querySelectorAll('tr.row:not([hidden])').length"
FOCUS = "document.activeElement.textContent.trim()"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    program = executable()
    if program is None:
        pytest.skip("no Chromium on this machine (HPY_ABI_CHROMIUM may name one)")
    with Browser(program) as started:
        yield started


@pytest.fixture
def page(browser: Browser, tmp_path: Path) -> Iterator[Browser]:
    target = tmp_path / "report.html"
    target.write_text(html.render([one_of_each()]), encoding="utf-8")
    browser.problems.clear()
    browser.fetched.clear()
    browser.look()
    browser.open(target)
    yield browser
    assert browser.problems == []
    assert browser.fetched == [target.as_uri()]


def test_keyboard_opens_and_closes_a_cell(page: Browser) -> None:
    for _ in range(60):
        page.press("Tab")
        if page.run("document.activeElement.matches('.cell.bad')"):
            break
    assert page.run("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.press("Enter")
    assert page.run("document.querySelector('dialog').open")
    # the focus is in the dialog, and stays there
    assert page.run("document.activeElement.id") == "dialog-title"
    title = page.run("document.getElementById('dialog-title').textContent")
    assert title == "CPython 3.9 on linux-x86_64, load"
    told = page.run("document.querySelector('dialog').innerText")
    for part in (
        "undefined symbol: PyType_GetName",
        "since Python 3.11",
        "loading spam",
        "-I probe",
    ):
        assert part in told
    for _ in range(20):
        page.press("Tab")
        inside = page.run("!!document.activeElement.closest('dialog')")
        assert inside or page.run("document.activeElement === document.body")
    page.press("Escape")
    assert not page.run("document.querySelector('dialog').open")
    assert page.run("document.activeElement.matches('.cell.bad')")
    page.press(" ")
    assert page.run("document.querySelector('dialog').open")
    # the page hears only after a while that it is closed
    page.run(
        """new Promise((heard) => {
            document.querySelector('dialog').addEventListener('close', () => heard(true));
            document.querySelector('.close').click();
        })"""
    )
    assert page.run("document.querySelectorAll('.happened .detail').length") == 13


def test_any_cell_tells_its_own_story(page: Browser) -> None:
    titles = page.run(
        """[...document.querySelectorAll('[data-detail]')].map((one) => {
            one.click();
            const title = document.getElementById('dialog-title').textContent;
            const detail = document.querySelector('dialog .detail').id;
            document.querySelector('dialog').close();
            return [one.dataset.detail === detail, title];
        })"""
    )
    assert len(titles) == 13 + 6
    assert all(own for own, _ in titles)
    assert titles[10][1] == "CPython 3.14, free-threaded on linux-x86_64, load"


def test_what_a_module_prints_runs_nothing(page: Browser) -> None:
    assert page.run("document.scripts.length") == 1
    shown = page.run("[...document.querySelectorAll('pre')].map((one) => one.textContent).join()")
    assert HOSTILE.split("\x00")[0] in shown


def test_policy_stops_what_is_not_ours(browser: Browser, tmp_path: Path) -> None:
    """The page's last defence works: a script that came in all the same does not run."""
    target = tmp_path / "report.html"
    text = html.render([one_of_each()])
    target.write_text(
        text.replace("<main>", "<main><script>window.foreign = 1</script><img src=//x.test/y>"),
        encoding="utf-8",
    )
    browser.open(target)
    assert browser.run("window.foreign") is None
    assert any("Content Security Policy" in one for one in browser.problems)
    assert browser.run("document.documentElement.className") == "js"


def test_filter_shows_rows_with_that_outcome(page: Browser) -> None:
    assert page.run(SHOWN) == 10
    page.run("document.querySelector('[data-filter=\"import error\"]').click()")
    assert page.run(SHOWN) == 2
    assert page.run("document.querySelectorAll('tbody:not([hidden])').length") == 2
    assert page.run("document.querySelector('[role=status]').textContent") == "2 of 10 interpreters"
    pressed = "[...document.querySelectorAll('[aria-pressed=true]')].map((one) => one.innerText)"
    assert page.run(pressed) == ["✗ import error 2"]
    page.run("document.querySelector('[data-filter=\"\"]').click()")
    assert page.run(SHOWN) == 10


def test_columns_sort_within_their_groups(page: Browser) -> None:
    column = """[...document.querySelectorAll('tbody')].map((one) =>
        [...one.querySelectorAll('tr.row')].map((row) => row.lastElementChild.innerText))"""
    before = page.run(column)
    heads = page.run(
        "[...document.querySelectorAll('.sort')].map((one) => one.closest('th').innerText.trim())"
    )
    assert heads == ["Interpreter", "Promise", "Seconds", "load", "test", "load"]
    page.run("document.querySelectorAll('.sort')[2].click()")
    assert page.run("document.querySelectorAll('[aria-sort]').length") == 1
    assert page.run(column)[0] == ["–", "0.21", "0.21", "0.21", "0.42", "12.92", "30.00"]
    page.run("document.querySelectorAll('.sort')[2].click()")
    assert page.run(column)[0] == ["30.00", "12.92", "0.42", "0.21", "0.21", "0.21", "–"]
    verdicts = """[...document.querySelectorAll('tbody tr.row')].map((row) =>
        row.children[2].dataset.verdict ?? '')"""
    page.run("document.querySelectorAll('.sort')[3].click()")
    # the worst first, and the groups by their worst
    assert page.run(verdicts)[:4] == ["crashed", "hung", "import error", "not run"]
    page.run("document.querySelectorAll('.sort')[0].click()")
    assert page.run(column) == before


def test_screen_reader_gets_a_table_with_heads_and_words(page: Browser) -> None:
    tree = page.tree()
    roles = [role for role, _ in tree]
    assert ("RootWebArea", "The claim is broken on 5 of 8 promised interpreters") in tree
    assert roles.count("table") == 1
    assert roles.count("columnheader") == 8
    heads = [name for role, name in tree if role == "rowheader"]
    assert "CPython 3.14, free-threaded 3.14.1" in heads
    buttons = [name for role, name in tree if role == "button"]
    assert all(buttons)
    assert "import error, CPython 3.9 on linux-x86_64, load" in buttons
    # neither signs nor the arrows of the head are read out
    assert not [one for one in buttons if set(one) & set("✓✗≠↑↕")]
    page.run("document.querySelector('.cell.bad').click()")
    assert ("dialog", "CPython 3.9 on linux-x86_64, load") in page.tree()


def test_contrast_is_enough_in_both_schemes(page: Browser) -> None:
    """Every text against what is behind it: 4.5 to 1, as WCAG 2.2 AA asks."""
    script = """(() => {
        const parse = (text) => text.match(/[\\d.]+/g).map(Number);
        const light = ([r, g, b]) => [r, g, b].map((one) => one / 255)
            .map((one) => one <= .04045 ? one / 12.92 : ((one + .055) / 1.055) ** 2.4)
            .reduce((sum, one, index) => sum + one * [.2126, .7152, .0722][index], 0);
        const back = (one) => {
            for (; one; one = one.parentElement) {
                const colour = parse(getComputedStyle(one).backgroundColor);
                if (colour[3] !== 0) return colour;
            }
        };
        const low = [];
        for (const one of document.querySelectorAll('main *')) {
            const own = [...one.childNodes].some((n) => n.nodeType === 3 && n.data.trim());
            if (!own || !one.getClientRects().length) continue;
            const pair = [light(parse(getComputedStyle(one).color)), light(back(one))];
            const ratio = (Math.max(...pair) + .05) / (Math.min(...pair) + .05);
            if (ratio < 4.5) low.push([one.className, one.textContent.trim(), ratio]);
        }
        return low;
    })()"""
    for scheme in ("light", "dark"):
        page.look(scheme)
        assert page.run(script) == [], scheme
    page.look("dark")
    assert page.run("getComputedStyle(document.body).backgroundColor") != "rgb(255, 255, 255)"


def test_narrow_page_scrolls_only_its_table(page: Browser) -> None:
    page.look(width=400)
    assert page.run("document.documentElement.scrollWidth <= 400")
    assert page.run(
        "(([e]) => e.scrollWidth > e.clientWidth)(document.querySelectorAll('.scroll'))"
    )
    page.run("document.querySelector('.scroll').scrollLeft = 300")
    left = "document.querySelector('tr.row th').getBoundingClientRect().left"
    assert page.run(left) >= 0  # the interpreter's name stays in sight


def test_print_shows_what_did_not_work(page: Browser) -> None:
    page.look(media="print")
    hidden = "[...document.querySelectorAll('.filters, dialog')].every((e) => !e.offsetHeight)"
    assert page.run(hidden)
    shown = "document.querySelectorAll('.happened .detail.{}')[0].offsetHeight > 0"
    assert page.run(shown.format("bad"))
    assert not page.run(shown.format("good"))
    assert page.pdf().startswith(b"%PDF-")


def test_page_of_several_wheels(browser: Browser, tmp_path: Path) -> None:
    other = dataclasses.replace(universal(), artifact="ham-2.0-py3-none-any.whl")
    target = tmp_path / "report.html"
    target.write_text(html.render([one_of_each(), other]), encoding="utf-8")
    browser.problems.clear()
    browser.open(target)
    heads = browser.run("[...document.querySelectorAll('h1, h2')].map((e) => e.innerText.trim())")
    assert heads[:2] == [
        "2 wheels, 1 holds, 1 broken",
        "✗ The claim is broken on 5 of 8 promised interpreters",
    ]
    browser.run("document.querySelectorAll('.wheel')[1].querySelector('.cell').click()")
    title = browser.run("document.getElementById('dialog-title').textContent")
    assert title == "CPython 3.9 on linux-x86_64, load, universal mode"
    assert browser.problems == []
