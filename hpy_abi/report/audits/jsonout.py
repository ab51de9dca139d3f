"""Audits as JSON; `schema.json` beside this file describes it, and says what may change."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from hpy_abi.artifact import members
from hpy_abi.model import Audit, Binary, Finding

SCHEMA = 1
"""Grows when a field changes its meaning or goes away; a new field is no such change."""


def schema() -> dict[str, Any]:
    """The JSON schema of what `render` gives."""
    text = Path(__file__).with_name("schema.json").read_text(encoding="utf-8")
    document: dict[str, Any] = json.loads(text)
    return document


def render(audits: Sequence[Audit]) -> str:
    """Everything, indented, ending in a newline."""
    document = {
        "schema": SCHEMA,
        "ok": all(audit.ok for audit in audits),
        "artifacts": [_artifact(audit) for audit in audits],
    }
    # names in archives may be no valid Unicode: escaped, so that the file always is
    return json.dumps(document, indent=1, ensure_ascii=True) + "\n"


def _artifact(audit: Audit) -> dict[str, Any]:
    artifact = audit.artifact
    return {
        "path": artifact.path,
        "form": artifact.form,
        "name": artifact.name,
        "version": artifact.version,
        "tags": [str(tag) for tag in artifact.tags],
        "ok": audit.ok,
        "promises": [
            {"interpreter": one.interpreter, "holds": one.holds, "rules": list(one.rules)}
            for one in audit.promises
        ],
        "findings": [_finding(one) for one in audit.findings],
        "binaries": [_binary(one) for one in artifact.binaries],
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "path": finding.path,
        "message": finding.message,
        "symbols": list(finding.symbols),
        "breaks": None if finding.breaks is None else list(finding.breaks),
        "ignored": finding.ignored or None,
    }


def _binary(binary: Binary) -> dict[str, Any]:
    plain = asdict(binary)
    kept = ("path", "format", "architecture", "module", "suffix", "abi_tag", "libraries", "made_by")
    major, minor = binary.hpy_version
    return {
        **{name: plain[name] for name in kept},
        "kind": binary.kind.value,
        "imports": [one.name for one in binary.imports],
        "minimum_os": list(binary.minimum_os) if binary.minimum_os else None,
        "hpy_version": {"major": major, "minor": minor},
        "hpy_context": _context(binary),
    }


def _context(binary: Binary) -> dict[str, Any] | None:
    """The members of HPy's context that are certainly used, and the minor that has them all."""
    if binary.context is None:
        return None
    return {"least_minor": members.least_minor(binary.context), "members": list(binary.context)}
