"""The result as JSON, schema 1, for other programs."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from hpy_abi.model import Note, Outcome, Result

SCHEMA = 1


def render(result: Result) -> str:
    """Everything that was seen, indented, ending in a newline.

    `artifact` is the universal wheel, and in a cell the one that was made for that cell alone; null
    where there is none.
    """
    document = {
        "schema": SCHEMA,
        "ok": result.ok,
        "artifact": {
            "file": result.artifact,
            "sha256": result.sha256,
            "built_with": result.built_with,
        }
        if result.artifact
        else None,
        "cells": [_cell(outcome) for outcome in result.outcomes],
        "absent": [_named(note, "interpreter", "reason") for note in result.absent],
    }
    return json.dumps(document, indent=1, ensure_ascii=False) + "\n"


def _cell(outcome: Outcome) -> dict[str, Any]:
    interpreter = outcome.cell.interpreter
    return {
        "interpreter": {"key": interpreter.key, **asdict(interpreter)},
        "mode": outcome.cell.mode,
        "abi": outcome.cell.abi,
        "artifact": {"file": outcome.artifact, "sha256": outcome.sha256}
        if outcome.artifact
        else None,
        "verdict": outcome.verdict.value,
        "ok": outcome.ok,
        "detail": outcome.detail,
        "seconds": outcome.seconds,
        "host": outcome.host,
        "members": {"exercised": outcome.members_exercised, "total": outcome.members_total},
        "areas": {
            area.name: {key: value for key, value in asdict(area).items() if key != "name"}
            for area in outcome.areas
        },
        "skips": [_named(note, "test", "reason") for note in outcome.skips],
        "deviations": [_named(note, "test", "reason") for note in outcome.deviations],
        "failures": [_named(note, "test", "message") for note in outcome.failures],
    }


def _named(note: Note, subject: str, text: str) -> dict[str, str]:
    return {subject: note.subject, text: note.text}
