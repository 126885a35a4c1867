"""The posts that send cables: embassies, consulates, missions and the offices in Washington, as cables abbreviate them.

One post a line: its name as its own cables have it, then, behind `=`, other ways to write it that stand in references, with a
year if they mean this post only since then. A blank within a name counts for nothing: `TELAVIV` and `TEL AVIV` are the same.
A post that was renamed has a row for each name, for its cables keep the name that it had.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from teikit.slips import is_slip_of

__all__ = ["POSTS", "Post", "canonical_post", "is_post", "nearest_post"]

_TABLE: Final = """
ABIDJAN
ABU DHABI = ABU, ABUDHAB
ABUJA
ACCRA
ADANA
ADDIS ABABA = ADDIS, ADISABABA, ADDIS ABEBA
ADELAIDE
ADEN
AIT TAIPEI = AITTAIPE, TAIPEI 1979
ALEPPO
ALEXANDRIA
ALGIERS
ALMA ATA
ALMATY
AMMAN
AMSTERDAM
ANKARA
ANTANANARIVO
ANTIGUA
ANTWERP
APIA
ASHGABAT
ASHKHABAD
ASMARA
ASTANA
ASUNCION
ATHENS
AUCKLAND
BAGHDAD
BAKU
BAMAKO
BANDAR SERI BEGAWAN = BSB, BANDAR
BANGKOK
BANGUI
BANJA LUKA
BANJUL
BATHURST
BARCELONA
BARRANQUILLA
BASRAH = BASRA, REO BASRAH
BEIJING
BEIRUT
BELEM
BELFAST
BELGRADE
BELIZE
BELMOPAN
BERLIN
BERN = BERNE
BILBAO
BISHKEK
BISSAU
BLANTYRE
BOGOTA
BOMBAY
BONN
BORDEAUX
BRASILIA
BRATISLAVA
BRAZZAVILLE
BREMEN
BRIDGETOWN
BRISBANE
BRUSSELS
BUCHAREST
BUDAPEST
BUENOS AIRES = BUEONS AIRES, BA AIRES
BUJUMBURA
BUKAVU
CAIRO
CALCUTTA
CALGARY
CALI
CANBERRA
CAPE TOWN
CARACAS = CARACUS
CASABLANCA
CD GENEVA
CEBU
CHENGDU
CHENNAI
CHIANG MAI
CHISINAU
CHRISTCHURCH
CIUDAD JUAREZ = CDJUAREZ, JUAREZ
COLOGNE
COLOMBO
CONAKRY
CONSTANTINE
COPENHAGEN
COTONOU
CURACAO
DAKAR
DAMASCUS
DAR ES SALAAM = DAR, DARESSALAM, DARESALAAM
DHAHRAN
DACCA
DHAKA
DILI
DJIBOUTI
DOHA
DOUALA
DUBAI
DUBLIN
DURBAN
DUSHANBE
DUSSELDORF
EC BRUSSELS
EDINBURGH
FLORENCE
FRANKFURT
FREETOWN
FUKUOKA
GABORONE
GENEVA = GENEVE, US MISSION GENEVA
GENOA
GEORGETOWN
GOTEBORG
GRENADA
GUADALAJARA
GUANGZHOU
GUATEMALA = GUATEMALA CITY, GUATAMALA
GUAYAQUIL
HALIFAX
HAMBURG
HAMILTON
HANOI
HARARE
HAVANA
HELSINKI
HERMOSILLO
HO CHI MINH CITY = HCMC, HO CHI MINH
HONG KONG = HONGKONG
HONIARA
HUE
HYDERABAD
IBADAN
RPO DUBAI = IRAN RPO DUBAI
ISLAMABAD
ISTANBUL
IZMIR
DJAKARTA
JAKARTA
JEDDAH = JIDDAH
JIDDA
JERUSALEM
JOHANNESBURG = JOBURG, JNB
KABUL
KADUNA
KAMPALA
KARACHI
KATHMANDU
KHARTOUM
KHORRAMSHAHR
KIGALI
KINGSTON
KINSHASA
KIRKUK = REO KIRKUK
KOBE
KOLKATA
KOLONIA
KOROR
KRAKOW
KUALA LUMPUR = KL, KUALA LUM
KUWAIT = KUWAIT CITY
KIEV
KYIV
LA PAZ = LAPAZ
LAGOS
LAHORE
LEIPZIG
LENINGRAD
LIBREVILLE
LILONGWE
LIMA
LISBON
LIVERPOOL
LJUBLJANA
LOME
LONDON
LOURENCO MARQUES
LUANDA
LUBUMBASHI
LUSAKA
LUXEMBOURG
LYON
MADRAS
MADRID
MAJURO
MALABO
MANAGUA
MANAMA
MANCHESTER
MANILA
MAPUTO
MARACAIBO
MARSEILLE
MARTINIQUE
MASERU
MATAMOROS
MAZATLAN
MBFR VIENNA
MBABANE
MEDAN
MEDELLIN
MELBOURNE
MERIDA
MESHED
MEXICO = MEXICO CITY, MEXICOCITY
MILAN
MINSK
MOGADISCIO
MOGADISHU
MONROVIA
MONTERREY
MONTEVIDEO
MONTREAL
MOSCOW
MOSUL = REO MOSUL
MUMBAI
MUNICH
MUSCAT
NAGOYA
NAHA
NAIROBI
NAPLES
NASSAU
FORT LAMY
NDJAMENA
NEW DELHI = DELHI
NHA TRANG
NIAMEY
NICE
NICOSIA
NOGALES
NOUAKCHOTT
NOUMEA
NUEVO LAREDO
OECD PARIS
ORAN
OPORTO
OSAKA KOBE = OSAKA, OSAKA/KOBE
OSLO
OTTAWA
OUAGADOUGOU = OUAGA
PALERMO
PANAMA = PANAMA CITY
PARAMARIBO
PARIS
PEKING
PERTH
PESHAWAR
PHNOM PENH
PODGORICA
PONCE
PONTA DELGADA
PORT AU PRINCE = PAP
PORT LOUIS
PORT MORESBY
PORT OF SPAIN = POS
PORTO ALEGRE
PRAGUE
PRAIA
PRETORIA
PRISTINA
PUSAN = BUSAN
QUEBEC
QUITO
RABAT
RANGOON = YANGON
RECIFE
HILLAH = REO HILLAH
REYKJAVIK
RIGA
RIO DE JANEIRO = RIO DE JAN, RIO, RIODEJAN
RIYADH
ROME
ROSARIO
ROTTERDAM
SAIGON
SALVADOR
SALZBURG
SAN JOSE = SANJOSE CR
SAN SALVADOR
SANAA = SANA
SANTIAGO
SANTO DOMINGO = STO DOMINGO, SDO
SAO PAULO = SAO, SAN PAULO, SAO PAOLO
SAPPORO
SARAJEVO
SECTO
SEOUL
SEVILLE
SHANGHAI
SHENYANG
SHIRAZ
SALISBURY
SINGAPORE
SKOPJE
SOFIA
SONGKHLA
ST PETERSBURG = ST. PETERSBURG, SAINT PETERSBURG, STPETE
STATE = SECSTATE, SECSTATE WASHDC, SECTSTATE, DEPT, DEPTEL, DEPARTMENT
STOCKHOLM
STRASBOURG
STUTTGART
SURABAYA
SUVA
SYDNEY
TABRIZ
TALLINN = TALINN, TALLIN
TANANARIVE
TANGIER
TASHKENT
TBILISI = TIBLISI
TEGUCIGALPA = TEGU, TEGUC
TEHRAN = TEHERAN
TEL AVIV = TELAV
THE HAGUE = HAGUE
THESSALONIKI
THIMPHU
TIJUANA
TIRANA
TOKYO
TORONTO
TOSEC
TRIESTE
TRIPOLI
TUNIS
TURIN
UDORN
ULAANBAATAR = ULAN BATOR, ULAANBATAAR
UN ROME = USUN ROME, ROME UN
UNVIE VIENNA = UNVIE, USUNVIE
USBERLIN
USDEL SECRETARY
USDOC
USEU BRUSSELS = USEU
USNATO = US NATO, USMISSION NATO
USOSCE = US OSCE, OSCE VIENNA
USOECD PARIS = USOECD
USUN NEW YORK = USUN, USUNNY, USUN NY, UN NEW YORK, UN NY
VALLETTA
VANCOUVER
VATICAN = HOLY SEE, VATICAN CITY
VERACRUZ
VICTORIA
VIENNA
VIENTIANE
VILNIUS
VLADIVOSTOK
WARSAW
WELLINGTON
WHITE HOUSE
WINDHOEK
YAOUNDE
YEKATERINBURG
YEREVAN
ZAGREB
ZANZIBAR
ZURICH
"""


def _plain(name: str) -> str:
    """A name as the canonical numbers of cables have it: capitals and digits alone."""
    return "".join(character for character in name.upper() if character.isalnum())


class Post(NamedTuple):
    """What a way to write a post stands for."""

    name: str
    """The name that the post's own cables bear, in capitals without blanks: `RIODEJANEIRO`."""
    since: int = 0
    """The year from which on it stands for that post; before, it was the name of another."""


def _forms() -> Iterator[tuple[str, Post]]:
    """Every way to write a post, in capitals without blanks, and the post."""
    for row in _TABLE.strip().splitlines():
        name, _, others = (part.strip() for part in row.partition("="))
        for form in (name, *others.split(",")):
            words = form.split()
            since = int(words.pop()) if words and words[-1].isdigit() else 0
            if words:
                yield _plain("".join(words)), Post(_plain(name), since)


POSTS: Final[Mapping[str, Post]] = MappingProxyType(dict(_forms()))
"""Posts by every way to write them, in capitals without blanks."""


def canonical_post(name: str, year: int = 0) -> str:
    """The name of a post as the canonical numbers of its cables have it in a year; a post that the table lacks keeps its own.

    >>> canonical_post("Rio de Jan"), canonical_post("AMEMBASSY TALLINN"), canonical_post("SECSTATE"), canonical_post("ST. LUCIA")
    ('RIODEJANEIRO', 'TALLINN', 'STATE', 'STLUCIA')
    """
    plain = _post(name)
    post = POSTS.get(plain) or nearest_post(plain)
    return post.name if post and post.since <= year else plain


def is_post(name: str) -> bool:
    """Whether the table has a post of that name.

    >>> is_post("AMEMBASSY TALLINN"), is_post("June")
    (True, False)
    """
    return _post(name) in POSTS


def nearest_post(name: str) -> Post | None:
    """The post that a name which the table lacks is meant for, if it is one slip away from the names of a single one.

    >>> nearest_post("BAGDAD"), nearest_post("TOKIO"), nearest_post("GOTHAM")
    (Post(name='BAGHDAD', since=0), None, None)
    """
    plain = _post(name)
    if plain in POSTS or len(plain) < _LONG_ENOUGH:
        return None
    found = {post for form, post in POSTS.items() if is_slip_of(plain, form)}
    return found.pop() if len(found) == 1 else None


def _post(name: str) -> str:
    """The name of a post without what kind of post it is."""
    plain = _plain(name)
    kind = next((kind for kind in _KINDS if plain.startswith(kind) and len(plain) > len(kind)), "")
    return plain if plain in POSTS else plain.removeprefix(kind)


_LONG_ENOUGH: Final = 6
"""Letters that a name must have to be told from others in spite of a slip."""
_KINDS: Final = ("AMEMBASSY", "AMEMB", "AMCONSUL", "AMCONGEN", "EMBASSY", "CONSULATE", "CONSUL", "USMISSION", "USINT", "USLO")
"""What may stand before the name of a post, and is no part of it."""
