"""Speech: quoted, unquoted and reported, with its speakers and addressees.

Quotation marks are paired first; a quotation is speech if a tag says so, if it runs on from the paragraph before, or if it
is a whole turn. Then the narration is read for sentences that report or quote without marks.
"""

from __future__ import annotations

from typing import Final

from teikit.recognisers.draft import Draft, Recognised
from teikit.recognisers.speech.conversation import Conversation

__all__ = ["Speech"]


class Speech:
    """`said`, `q`, `soCalled` and `quote`."""

    name: Final = "speech"

    def recognise(self, draft: Draft) -> Recognised:
        """Everything that is said in the prose of the body."""
        conversation = Conversation(draft)
        for block in draft.prose():
            conversation.hear(block)
        return Recognised(conversation.annotations, conversation.findings, conversation.newcomers.entities)
