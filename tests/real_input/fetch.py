"""The published hpy 0.9.0: its source archive, unpacked, from the index that pip uses.

Not by `pip download`: for a source archive that runs its setup.py, which wants a git checkout.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path

from filelock import FileLock

from hpy_abi.interpreters import folders
from hpy_abi.verify import installer

SDIST = "hpy-0.9.0.tar.gz"
SHA256 = "4545310f3a7f9ac249c0f19a80a9b05f46565afb62b7e9225b79493b7b6c70cc"
_JSON = "application/vnd.pypi.simple.v1+json"


class NotFetched(Exception):
    """No index that pip is told of has the file."""


def hpy_sources() -> Path:
    """The unpacked archive, from the cache folder where it is there already."""
    folder = folders.cache() / "downloads"
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / SDIST.removesuffix(".tar.gz")
    with FileLock(folder / f"{SDIST}.lock"):
        if not target.exists():
            with tempfile.TemporaryDirectory(dir=folder) as scratch:
                archive = Path(scratch, SDIST)
                archive.write_bytes(_download("hpy", SDIST, SHA256))
                with tarfile.open(archive) as file:
                    file.extractall(scratch, filter="data")
                shutil.move(Path(scratch, target.name), target)
    return target


def _download(project: str, file: str, sha256: str) -> bytes:
    tried = []
    for index in _indexes():
        page = f"{index.rstrip('/')}/{project}/"
        try:
            url = _find(page, file)
            if url is None:
                tried.append(f"{page}: no {file}")
                continue
            content = _get(url)[0]
        except (OSError, ValueError) as error:
            tried.append(f"{page}: {error}")
            continue
        if hashlib.sha256(content).hexdigest() == sha256:
            return content
        tried.append(f"{url}: another file than the one that was published")
    raise NotFetched("; ".join(tried))


def _indexes() -> list[str]:
    settings = installer.pip_settings()
    default = settings.get("index-url") or _default_index()
    return [default, *settings.get("extra-index-url", "").split()]


def _default_index() -> str:
    """What pip itself falls back on."""
    code = "from pip._internal.models.index import PyPI; print(PyPI.simple_url)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return run.stdout.strip()


def _find(page: str, file: str) -> str | None:
    """The file's address on a page of PEP 691 (JSON) or PEP 503 (HTML)."""
    content, kind = _get(page, accept=f"{_JSON}, text/html;q=0.2")
    text = content.decode()
    if kind.startswith(_JSON):
        links = {entry["filename"]: entry["url"] for entry in json.loads(text)["files"]}
        found = links.get(file)
    else:
        match = re.search(rf'href="([^"]*/{re.escape(file)}(?:#[^"]*)?)"', text)
        found = match[1] if match else None
    return urllib.parse.urljoin(page, found.partition("#")[0]) if found else None


def _get(url: str, accept: str = "*/*") -> tuple[bytes, str]:
    request = urllib.request.Request(url, headers={"Accept": accept})  # noqa: S310  (pip's own)
    with urllib.request.urlopen(request, timeout=60) as answer:  # noqa: S310
        return answer.read(), answer.headers.get("Content-Type", "")
