"""GitHub's workflows: sound, and naming nothing that is not there."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from installer.environments import tools_environment

ROOT = Path(__file__).resolve().parents[2]
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
PINNED = re.compile(r"[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")

# The tools are installed once for all of these.
pytestmark = [pytest.mark.xdist_group("tools"), pytest.mark.timeout(900)]


def text(workflow: Path) -> str:
    return workflow.read_text("utf-8")


@pytest.fixture(scope="module")
def tools() -> Path:
    """The folder of the programs."""
    return tools_environment().parent


def test_they_are_as_github_s_schema_wants_them(tools: Path) -> None:
    schema = ("--builtin-schema", "vendor.github-workflows")
    done = subprocess.run(
        [tools / "check-jsonschema", *schema, *WORKFLOWS],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout


def test_nothing_in_them_is_known_to_be_unsafe(tools: Path) -> None:
    done = subprocess.run(
        [tools / "zizmor", "--offline", "--no-progress", *WORKFLOWS],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout


_STEPS = """
import json, sys
from pathlib import Path
from ruamel.yaml import YAML
jobs = YAML(typ="safe").load(Path(sys.argv[1]))["jobs"].values()
json.dump([{**step, "on": str(job["runs-on"])} for job in jobs for step in job.get("steps", ())],
          sys.stdout)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="shellcheck is installed on Linux")
@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.stem)
def test_their_scripts_are_clean(workflow: Path, tools: Path) -> None:
    read = subprocess.run(
        [tools / "python", "-c", _STEPS, workflow], capture_output=True, check=True
    )
    scripts = [
        step["run"]
        for step in json.loads(read.stdout)
        if "run" in step and (step.get("shell") == "bash" or "windows" not in step["on"])
    ]
    assert scripts
    for script in scripts:
        assert "${{" not in script, "what comes from outside comes by the environment"
        done = subprocess.run(
            ["shellcheck", "--shell=bash", "-"],
            input=script,
            capture_output=True,
            text=True,
            check=False,
        )
        assert (done.returncode, done.stdout) == (0, "")


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.stem)
def test_what_others_wrote_is_named_by_its_hash(workflow: Path) -> None:
    used = re.findall(r"uses: (.+)", text(workflow))
    assert used
    for action in used:
        assert action.startswith("./.github/workflows/") or PINNED.fullmatch(action), action


def test_one_release_of_an_action_is_used_everywhere() -> None:
    pinned = {name for workflow in WORKFLOWS for name in PINNED.findall(text(workflow))}
    assert len({name.split("@")[0] for name in pinned}) == len(pinned)


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.stem)
def test_no_job_may_more_than_it_says_or_run_for_ever(workflow: Path) -> None:
    told = text(workflow)
    assert "\npermissions: {}\n" in told
    _, _, jobs = told.partition("\njobs:\n")
    for job in re.split(r"(?m)^  (?=\w+:\n)", jobs)[1:]:
        assert "    permissions:" in job
        assert "    timeout-minutes: " in job or "    uses: " in job
    writing = re.findall(r"(?m)^      \S+: write$", told)
    assert writing == (["      contents: write"] if workflow.stem == "package" else [])


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.stem)
def test_each_command_of_ours_is_there(workflow: Path) -> None:
    told = text(workflow)
    doors = set(re.findall(r"\./dev (\w+)", told))
    functions = set(re.findall(r"(?m)^cmd_(\w+)\(\)", (ROOT / "dev").read_text("utf-8")))
    assert doors <= functions
    for module in re.findall(r"python3? -m (installer[\w.]*)", told):
        assert (ROOT / module.replace(".", "/")).with_suffix(".py").is_file(), module
    for file in re.findall(r"(?<![\w./])installer[/\\][\w/\\.-]*\w", told):
        assert (ROOT / file.replace("\\", "/")).is_file() or "*" in file, file


def test_what_is_run_elsewhere_is_there_and_needs_no_stage_of_linux() -> None:
    (named,) = re.findall(r"@(tests/\S+\.txt)", text(ROOT / ".github/workflows/test.yml"))
    selected = (ROOT / named).read_text("utf-8").splitlines()
    assert selected == list(dict.fromkeys(selected))
    places = [ROOT / each for each in selected]
    files = [file for each in places for file in (each.rglob("*.py") if each.is_dir() else [each])]
    assert all((ROOT / each).exists() for each in selected)
    assert len(files) > 50
    stage = re.compile(
        r"(?m)^from (tests\.stage\.(keyring|desktop|assistive|hand)|jeepney|secretstorage)"
    )
    beside = {each.parent / "conftest.py" for each in files}
    for file in {*files, *(each for each in beside if each.is_file())}:
        assert not stage.search(file.read_text("utf-8")), file
