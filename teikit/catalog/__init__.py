"""Which schemas a document is to be checked against, and how their files are got: by name, path, catalog, store or network."""

from __future__ import annotations

from teikit.catalog.library import NetworkNotAllowedError, SchemaLibrary
from teikit.catalog.locate import SchemaFile, locate_schema
from teikit.catalog.oasis import Catalogs
from teikit.catalog.requests import SchemaRequest, requests_of_document, requests_of_user
from teikit.catalog.store import BUNDLED, Store, StoredSchema

__all__ = [
    "BUNDLED",
    "Catalogs",
    "NetworkNotAllowedError",
    "SchemaFile",
    "SchemaLibrary",
    "SchemaRequest",
    "Store",
    "StoredSchema",
    "locate_schema",
    "requests_of_document",
    "requests_of_user",
]
