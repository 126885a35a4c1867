"""Explanations for machines."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from teikit.explain.places import PlaceExplanation
    from teikit.model.finding import Finding
    from teikit.relaxng.introspect import AttributeInfo, ElementInfo

__all__ = ["place_as_data"]


def place_as_data(explained: PlaceExplanation) -> dict[str, object]:
    """What a schema allows at a place, as JSON has it. Lines and columns count from 1; an asterisk stands for any name."""
    allowed = explained.allowed
    return {
        "schema": explained.schema,
        "parent": allowed.parent[1] if allowed.parent else None,
        "text": allowed.text,
        "end": allowed.end,
        "elements": [_element(element) for element in allowed.elements],
        "tag": explained.tag or None,
        "attributes": [_attribute(attribute) for attribute in explained.attributes],
    }


def problem_as_data(problem: Finding) -> dict[str, object]:
    """Why a schema says nothing."""
    return {"code": problem.code, "severity": str(problem.severity), "message": problem.message}


def _element(element: ElementInfo) -> dict[str, object]:
    namespace, local = element.name
    return {"name": local, "namespace": namespace, "documentation": element.documentation}


def _attribute(attribute: AttributeInfo) -> dict[str, object]:
    namespace, local = attribute.name
    return {
        "name": local,
        "namespace": namespace,
        "required": attribute.required,
        "values": list(attribute.values),
        "datatypes": list(attribute.datatypes),
        "default": attribute.default,
        "documentation": attribute.documentation,
    }
