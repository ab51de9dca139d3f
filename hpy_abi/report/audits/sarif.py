"""Audits as SARIF 2.1.0, as code scanning services take it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from hpy_abi import __version__
from hpy_abi.audit import Rule, rules
from hpy_abi.model import Audit, Finding, Severity
from hpy_abi.report.audits import words
from hpy_abi.report.plain import clean

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def render(audits: Sequence[Audit]) -> str:
    """One run with every rule, and a result for each finding."""
    every = list(rules().values())
    numbers = {rule.id: number for number, rule in enumerate(every)}
    results = [
        _result(audit, finding, numbers[finding.rule])
        for audit in audits
        for finding in audit.findings
    ]
    run = {
        "tool": {
            "driver": {
                "name": "hpy-abi",
                "version": __version__,
                "semanticVersion": __version__,
                "rules": [_rule(rule) for rule in every],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    document = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(document, indent=1, ensure_ascii=True) + "\n"


def _rule(rule: Rule) -> dict[str, Any]:
    text = f"{rule.why}\n\nHow to mend it: {rule.mend}"
    return {
        "id": rule.id,
        "name": "".join(word.capitalize() for word in rule.title.split() if word.isalnum()),
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.why},
        "help": {"text": text, "markdown": text},
        "defaultConfiguration": {"level": rule.severity.value},
        "properties": {"tags": ["abi"], "problem.severity": _problem(rule.severity)},
    }


def _problem(severity: Severity) -> str:
    return "recommendation" if severity is Severity.NOTE else severity.value


def _result(audit: Audit, finding: Finding, number: int) -> dict[str, Any]:
    uri = quote(audit.artifact.path.replace("\\", "/"), errors="replace")
    inside = words.where(audit, finding)
    mark = "\n".join([finding.rule, inside, finding.message])
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": number,
        "level": finding.severity.value,
        "message": {"text": f"{inside}: {clean(finding.message)}"},
        "locations": [
            {
                # a binary has no lines; the services show nothing that is not on one
                "physicalLocation": {
                    "artifactLocation": {"uri": uri},
                    "region": {"startLine": 1},
                },
                "logicalLocations": [{"fullyQualifiedName": inside, "kind": "module"}],
            }
        ],
        "partialFingerprints": {
            "hpyAbiFinding/v1": hashlib.sha256(mark.encode("utf-8", "replace")).hexdigest()
        },
    }
    if finding.ignored:
        reason = clean(finding.ignored)
        result["suppressions"] = [{"kind": "external", "justification": reason}]
    return result
