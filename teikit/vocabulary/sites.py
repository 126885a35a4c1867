"""What stands on the menus and buttons of web sites, in small letters."""

# fmt: off
from __future__ import annotations

from typing import Final

__all__ = ["HOME", "MENU", "ONLY_SITES"]

MENU: Final = frozenset(
    """the national security archive|national security archive|the wilson center|office of the historian, u.s. department of state|home|search|search in|menu|browse|about|about us|contact|contact us|help|faq|news|blog|events|resources|topics|themes|theme sets|people|places|subjects|collections
    |documents|timeline|map|archive|archives|library|publications|newsletter|subscribe|subscriptions|follow us|donate|support us|login|log in|sign in|sign up|register|my account
    |skip to content|skip to main content|skip to navigation|toggle navigation|navigation|jump to|close|open|loading|back|top|back to top|return to top|previous|next|previous document
    |next document|previous section|next section|table of contents|contents|related documents|related links|related content|see also|share|share document|share this|share this document
    |share this page|facebook|twitter|x|linkedin|reddit|flickr|pinterest|tumblr|bluesky|mastodon|threads|telegram channel|whatsapp|instagram|youtube|tweet|email|e-mail|copy|copied|copy link|print|print view|printer friendly|save|download|download pdf
    |cite|citation|get citation|cite this|cite this resource|view|view in page|view document in|view original|view more|show more|read more|more|open in new window|full screen
    |pdf|html|epub|ebook|ebooks|mobi|txt|english|english html|english pdf|english text|english transcript|russian html|russian pdf|original pdf|original scan|scan
    |add search filter|cancel search filter|filter|filters|advanced search|clear|submit|ok|terms|terms of use|terms of service|terms and conditions|privacy|privacy policy|privacy notice
    |cookies|cookie policy|cookie settings|accept cookies|accept all|legal|legal notice|imprint|accessibility|accessibility statement|disclaimer|copyright|sitemap|site map|feedback
    |cite this document|cite this page|download ebook|download document|download this document|view document|document view|export citation|permalink|actions|tools|page tools|site tools|user menu|main menu|main navigation|footer|footer menu|header|sidebar
    |skip to page content|skip to article|jump to navigation|jump to content|skip navigation|you are here|breadcrumb|breadcrumbs|previous page|next page|previous item|next item|previous record|next record|back to list|back to results|back to search|back to search results|back to collection
    |print page|print this page|print document|print this document|email this page|email this|share on facebook|share on twitter|share on x|share on linkedin|share via email|tweet this|like|follow|rss|rss feed|sign up for our newsletter|join our mailing list|get updates|connect|connect with us|social media|stay connected
    |zoom in|zoom out|full text|view full text|view scan|view pdf|open pdf|image viewer|show image|hide image|select language|translate|text size|a a a|font size|toggle menu|expand|expand all|collapse|collapse all|show all|show less|hide|close menu|open menu|close search|search site|search this site|search documents|search the archive|search this volume|go|reset|apply
    |accept|accept cookies|accept all cookies|reject|reject all|decline|manage preferences|manage cookies|cookie preferences|got it|i agree|agree|dismiss|no thanks|careers|jobs|press|press room|media|events calendar|give|staff|experts|programs|projects|research|insights|explore|featured|collections a-z|themes and collections|bibliography|credits|acknowledgements|site credits|copyright notice|freedom of information|foia|no fear act|usa.gov
    |aller au contenu|aller au contenu principal|passer au contenu|passer au contenu principal|menu principal|fil d'ariane|vous êtes ici|partager|imprimer|télécharger|télécharger le pdf|citer|citer ce document|haut de page|retour en haut|retour|retour à la liste|précédent|suivant|document précédent|document suivant|page précédente|page suivante|plan du site|contactez-nous|nous contacter|qui sommes-nous|à propos|aide|actualités|publications|ressources|collections en ligne|s'abonner|lettre d'information|se connecter|connexion|accepter|tout accepter|refuser|tout refuser|paramétrer|paramétrer les cookies|gérer les cookies|personnaliser|politique de confidentialité|données personnelles|confidentialité|accessibilité|conditions d'utilisation|crédits|fermer|ouvrir|voir plus|lire la suite|sommaire|table des matières|recherche|recherche avancée|documents diplomatiques|envoyer|envoyer par courriel
    |zum inhalt|zum inhalt springen|zum hauptinhalt springen|direkt zum inhalt|zur navigation|zur navigation springen|navigation überspringen|hauptmenü|hauptnavigation|sie sind hier|teilen|drucken|seite drucken|druckansicht|herunterladen|pdf herunterladen|zitieren|merken|nach oben|zum seitenanfang|seitenanfang|zurück|zurück zur übersicht|zurück zur liste|weiter|vorheriges dokument|nächstes dokument|vorherige seite|nächste seite|vorherige|nächste|über uns|aktuelles|veröffentlichungen|publikationen|bibliothek|archiv|sammlungen|dokumente|hilfe|anmelden|registrieren|newsletter abonnieren|akzeptieren|alle akzeptieren|ablehnen|alle ablehnen|einstellungen|cookie-einstellungen|datenschutzerklärung|datenschutzhinweis|barrierefreiheit|erklärung zur barrierefreiheit|nutzungsbedingungen|inhaltsverzeichnis|inhalt|erweiterte suche|schließen|öffnen|mehr|mehr anzeigen|weiterlesen|sitemap anzeigen|leichte sprache|gebärdensprache|presse
    |en|fr|de|ru|zh|es|français|deutsch|русский|中文|español|startseite|suche|menü|impressum|datenschutz|kontakt|accueil|rechercher|mentions légales|главная|поиск""".replace("\n", "").replace("    ", "").split("|")
)
"""Entries, each a whole one."""
HOME: Final = frozenset("home|homepage|home page|accueil|startseite|start|page d'accueil|главная|you are here: home|vous êtes ici : accueil|sie sind hier: startseite|home page of the site".split("|"))
"""With what the path to a page begins."""
ONLY_SITES: Final = frozenset(
    """back to top|return to top|skip to content|skip to main content|skip to navigation|print this page|share this page|accept all cookies|accept cookies|cookie settings|privacy policy|terms of use
    |download pdf|printer friendly|print view|view in page|copy link|previous document|next document|aller au contenu principal|haut de page|retour en haut|mentions légales|plan du site|tout accepter
    |zum inhalt springen|zum hauptinhalt springen|zum seitenanfang|datenschutzerklärung|cookie-einstellungen|alle akzeptieren|seite drucken""".replace("\n", "").replace("    ", "").split("|")
)
"""Entries that stand in no document, so that one alone is known."""
