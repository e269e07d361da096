"""`python -m installer.sbom OUT.json`: what the bundle carries, as a CycloneDX bill of materials.

Of this system and this Python: the packages of an environment that holds the program only, as
cyclonedx-py finds them, each with the hash of the file that was installed; and the libraries in
them. The same inputs give the same bytes. With SOURCE_DATE_EPOCH it has that time.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from installer.environments import PROGRAM_LOCK, ROOT, environment, tools_environment
from installer.parts import Part

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

SPEC_VERSION = "1.6"

_PROGRAM = "root-component"
_CHECK = """
import sys
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
wrong = JsonStrictValidator(SchemaVersion.from_version(sys.argv[1])).validate_str(sys.stdin.read())
sys.exit(str(wrong) if wrong else 0)
"""

Json = dict[str, Any]


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the bill.

    Returns:
        The exit code.

    Raises:
        subprocess.CalledProcessError: if an environment can't be made, or a tool fails.
        ValueError: if a package of the lock is not in the bill, or the bill is none.
    """
    parser = argparse.ArgumentParser(prog="python -m installer.sbom", description=__doc__)
    parser.add_argument("out", type=Path, help="the file to write")
    options = parser.parse_args(arguments)
    tools = tools_environment()
    program = environment("program-environment", [PROGRAM_LOCK])
    told = bill(program, tools, hashes(program.parent.parent / f"{PROGRAM_LOCK.stem}.json"))
    text = json.dumps(told, indent=2, ensure_ascii=False) + "\n"
    check(text, tools)
    options.out.write_text(text, "utf-8")
    count = len(told["components"])
    print(f"{options.out}: {count} components, as CycloneDX {SPEC_VERSION} wants it", flush=True)
    return 0


def hashes(report: Path) -> dict[str, str]:
    """Package names, as they are compared, and the SHA-256 of what pip installed.

    Args:
        report: as `pip install --report` writes it.
    """
    return {
        _compared(each["metadata"]["name"]): each["download_info"]["archive_info"]["hashes"][
            "sha256"
        ]
        for each in json.loads(report.read_text("utf-8"))["install"]
    }


def bill(program: Path, tools: Path, installed: Mapping[str, str]) -> Json:
    """The bill of the program in an environment.

    Args:
        program: the Python of an environment that holds what the bundle is made of.
        tools: the Python of one that holds cyclonedx-py.
        installed: the packages of the program, with their hashes; others are left out.

    Raises:
        subprocess.CalledProcessError: if a tool fails.
        ValueError: if one of the packages is not found.
    """
    asked = subprocess.run(
        [program, "-m", "installer.parts"],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=True,
    )
    inside = json.loads(asked.stdout)
    carried = set(installed) - {_compared(name) for name in inside["left_out"]}
    told = _packages(program, tools)
    components = [each for each in told["components"] if _compared(each["name"]) in carried]
    names = {_compared(each["name"]): each["bom-ref"] for each in components}
    if set(names) != carried:
        raise ValueError(f"not found: {', '.join(sorted(carried - set(names)))}")
    for name, component in zip(names, components, strict=True):
        component["hashes"] = [{"alg": "SHA-256", "content": installed[name]}]
        licence = inside["licences"].get(component["name"])
        if licence and not any(_is_spdx(told) for told in component.get("licenses", ())):
            component["licenses"] = _licences(licence)
    told["components"] = components
    _without_others(told, {_PROGRAM, *names.values()})
    _with_parts(told, names, [Part(**each) for each in inside["parts"]])
    told["metadata"]["properties"].append(_property("platform", _platform()))
    return told


def check(text: str, tools: Path) -> None:
    """Hold a bill against the schema of its version.

    Args:
        text: the bill.
        tools: as for `bill`.

    Raises:
        ValueError: if it is not as the schema wants it; says where.
    """
    command = (tools, "-c", _CHECK, SPEC_VERSION)
    done = subprocess.run(
        command, input=text, encoding="utf-8", stderr=subprocess.PIPE, check=False
    )
    if done.returncode:
        raise ValueError(done.stderr)


def _packages(program: Path, tools: Path) -> Json:
    # Held against the schema by `check`, when the bill is whole.
    command = (tools, "-m", "cyclonedx_py", "environment", "--output-reproducible", "--no-validate")
    what = ("--spec-version", SPEC_VERSION, "--pyproject", ROOT / "pyproject.toml")
    done = subprocess.run(
        [*command, *what, program], stdout=subprocess.PIPE, encoding="utf-8", check=True
    )
    told: Json = json.loads(done.stdout)
    return told


def _without_others(told: Json, kept: set[str]) -> None:
    told["dependencies"] = [
        {**each, "dependsOn": [ref for ref in each.get("dependsOn", ()) if ref in kept]}
        for each in told["dependencies"]
        if each["ref"] in kept
    ]


def _with_parts(told: Json, names: Mapping[str, str], parts: Sequence[Part]) -> None:
    depends_on = {each["ref"]: each.setdefault("dependsOn", []) for each in told["dependencies"]}
    carriers = {"": _PROGRAM, **names}
    for part in parts:
        component = _component(part)
        ref = component["bom-ref"]
        carriers.setdefault(part.name, ref)
        told["components"].append(component)
        depends_on[carriers[part.carrier]].append(ref)
        depends_on[ref] = []
        told["dependencies"].append({"ref": ref, "dependsOn": depends_on[ref]})


def _component(part: Part) -> Json:
    component: Json = {
        "bom-ref": f"part:{part.carrier}/{part.name}",
        "type": "library",
        "name": part.name,
        "licenses": _licences(part.licence),
        "purl": f"pkg:generic/{part.name.lower()}",
    }
    if part.version:
        component["version"] = part.version
        component["purl"] += f"@{part.version}"
        if part.cpe:
            component["cpe"] = f"cpe:2.3:a:{part.cpe}:{part.version}:*:*:*:*:*:*:*"
    if part.name == "PortAudio" and sys.platform == "linux":
        component["properties"] = [_property("comes-from", "system")]
    return component


def _licences(expression: str) -> list[Json]:
    if " " in expression:
        return [{"expression": expression}]
    return [{"license": {"id": expression}}]


def _is_spdx(licence: Json) -> bool:
    return "expression" in licence or "id" in licence.get("license", ())


def _property(name: str, value: str) -> Json:
    return {"name": f"app.woku.desktop:{name}", "value": value}


def _platform() -> str:
    return f"{platform.system()} {platform.machine()}"


def _compared(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


if __name__ == "__main__":
    sys.exit(main())
