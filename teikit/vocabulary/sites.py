"""What stands on the menus and buttons of web sites, in small letters."""

# fmt: off
from __future__ import annotations

from typing import Final

__all__ = ["MENU"]

MENU: Final = frozenset(
    """home|search|search in|menu|browse|about|about us|contact|contact us|help|faq|news|blog|events|resources|topics|themes|theme sets|people|places|subjects|collections
    |documents|timeline|map|archive|archives|library|publications|newsletter|subscribe|subscriptions|follow us|donate|support us|login|log in|sign in|sign up|register|my account
    |skip to content|skip to main content|skip to navigation|toggle navigation|navigation|jump to|close|open|loading|back|top|back to top|return to top|previous|next|previous document
    |next document|previous section|next section|table of contents|contents|related documents|related links|related content|see also|share|share document|share this|share this document
    |share this page|facebook|twitter|x|linkedin|reddit|whatsapp|instagram|youtube|tweet|email|e-mail|copy|copied|copy link|print|print view|printer friendly|save|download|download pdf
    |cite|citation|get citation|cite this|cite this resource|view|view in page|view document in|view original|view more|show more|read more|more|open in new window|full screen
    |pdf|html|epub|ebook|ebooks|mobi|txt|english|english html|english pdf|english text|english transcript|russian html|russian pdf|original pdf|original scan|scan
    |add search filter|cancel search filter|filter|filters|advanced search|clear|submit|ok|terms|terms of use|terms of service|terms and conditions|privacy|privacy policy|privacy notice
    |cookies|cookie policy|cookie settings|accept cookies|accept all|legal|legal notice|imprint|accessibility|accessibility statement|disclaimer|copyright|sitemap|site map|feedback
    |en|fr|de|ru|zh|es|français|deutsch|русский|中文|español|startseite|suche|menü|impressum|datenschutz|kontakt|accueil|rechercher|mentions légales|главная|поиск""".replace("\n", "").replace("    ", "").split("|")
)
