"""Every Problem tells its three sentences, and none tells more in a log."""

from __future__ import annotations

import re
import string
from typing import TYPE_CHECKING

import pytest

from woku_desktop.domain import (
    checkup_errors,
    delivery_errors,
    errors,
    file_errors,
    outbox_errors,
    pin_errors,
    sound_errors,
    start_errors,
    update_errors,
    woku_errors,
)
from woku_desktop.domain.errors import (
    QT_TRANSLATE_NOOP,
    BadSetting,
    InvalidField,
    MicrophoneSilent,
    Problem,
)

if TYPE_CHECKING:
    from collections.abc import Iterator


def kinds(root: type[Problem] = Problem) -> Iterator[type[Problem]]:
    for kind in root.__subclasses__():
        yield kind
        yield from kinds(kind)


GROUPS = {kind for kind in kinds() if kind.__subclasses__()}
HOMES = (
    checkup_errors,
    errors,
    delivery_errors,
    outbox_errors,
    file_errors,
    start_errors,
    update_errors,
    woku_errors,
    sound_errors,
    pin_errors,
)
LEAVES = [kind for kind in kinds() if kind not in GROUPS]


@pytest.mark.parametrize("kind", LEAVES)
def test_each_kind_says_what_happened_and_what_to_do(kind: type[Problem]) -> None:
    for sentence in (kind.title, kind.detail, kind.remedy):
        assert sentence
        assert sentence == sentence.strip()
        assert sentence[0].isupper() or sentence[0] in "{“"
    assert kind.detail[-1] in ".}"
    assert not kind.title.endswith(".")


@pytest.mark.parametrize("kind", LEAVES)
def test_facts_are_named_simply(kind: type[Problem]) -> None:
    for sentence in (kind.title, kind.detail, kind.remedy):
        for _text, name, form, conversion in string.Formatter().parse(sentence):
            assert name is None or name.isidentifier()
            assert not form
            assert conversion is None


@pytest.mark.parametrize("kind", list(kinds()))
def test_the_tree_in_the_docstring_is_the_tree(kind: type[Problem]) -> None:
    home = next(module for module in HOMES if module.__name__ == kind.__module__)
    assert home.__doc__ is not None
    assert re.search(rf"\b{kind.__name__}\b", home.__doc__)


def test_facts_stay_out_of_str_and_repr() -> None:
    problem = MicrophoneSilent(microphone="Diego's headset")
    assert problem.facts == {"microphone": "Diego's headset"}
    assert problem.code == str(problem) == "MicrophoneSilent"
    assert repr(problem) == "<MicrophoneSilent>"
    assert problem.args == ()


def test_an_invalid_field_names_itself_and_what_is_allowed() -> None:
    problem = InvalidField("email", allowed="an address")
    assert str(problem) == "email: an address"
    assert problem.detail.format(**problem.facts) == "The field “email” takes an address."


def test_a_bad_setting_names_all_four() -> None:
    problem = BadSetting(source="config.toml", key="language", found="xx", allowed="es, en, pt")
    assert problem.detail.format(**problem.facts) == (
        "config.toml: “language” is xx; allowed: es, en, pt."
    )


def test_marking_for_the_translators_changes_nothing() -> None:
    assert QT_TRANSLATE_NOOP("Problem", "A sentence.") == "A sentence."
