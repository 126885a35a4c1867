"""Capitalised words that are no names of persons, though they stand where those do."""

from __future__ import annotations

from typing import Final

__all__ = ["GEOGRAPHIC", "NOT_SURNAMES", "PLACES", "THOROUGHFARES"]

NOT_SURNAMES: Final = frozenset(
    """Assembly Government Congress Department Embassy Charter Council Committee Ministry Minister State States Union
    Republic Party Nations Army Navy Force Air University Archive Archives Street House Office Bureau Treaty
    Chancellor Advocate Order Orders Problems Situation Agreement Election Elections Conference Policy Issue Issues Points Powers Partners
    Staff Prime Vice Deputy First Second Chief Acting High Supreme Joint Special Permanent Command Commission Commissioner
    Headquarters District Region Front Division Corps Fleet Court Parliament Senate Cabinet Board Group Union Line Plan
    Avenue Road Square Airport Monde Figaro Times Post Herald Tribune Deutschland Delegation Mission Legation Consulate Agency Bank Company Club
    Organization Organisation Institute Center Centre Foundation Library January February March April May June July
    August September October November December Sunday Monday Tuesday Wednesday Thursday Friday Saturday General
    Secretary Ambassador President Premier Chairman Soviet American British French German Russian Chinese Cuban Polish
    Turkish Israeli Egyptian Security Foreign Affairs Defense Defence Central International Page Section Summary Note
    The Mother Motors Electric Oil Staffs Designate Emeritus Elect House Palace Palais Conseil République Gouvernement Assemblée
    Président Ministre Ambassadeur Etat État Parti Comité Sénat Ministère Affaires Reich Botschafterin Ministerin Kanzlerin Präsidentin Bund Bundesrepublik Bundestag Regierung Partei Volk Reichs
    This That These Those He She It We They You His Her In On At If But And Or So As For From To Of With Mr Mrs Dr I""".split()
)
"""Capitalised words that are no part of a personal name."""


GEOGRAPHIC: Final = frozenset(
    """Washington Moscow Peking Beijing London Paris Bonn Berlin Havana Cairo Tokyo Delhi Prague Warsaw Budapest Rome
    Vienna Geneva Saigon Hanoi Belgrade Bucharest Sofia Tirana Ankara Tehran Kabul Pyongyang Seoul Jakarta Madrid Lisbon
    Athens Ottawa Canberra Brussels Stockholm Oslo Copenhagen Helsinki Damascus Baghdad Beirut Amman Algiers Tunis Accra
    Lagos Karachi Rangoon Bangkok Cuba Turkey Russia China France Germany Britain England India Egypt Israel Poland
    Hungary Romania Bulgaria Yugoslavia Albania Iran Iraq Syria Japan Korea Vietnam Indonesia Pakistan Italy Spain
    Pologne Allemagne Angleterre Italie Espagne Turquie Russie Chine Inde Égypte Egypte Suède Norvège Grèce Hongrie Roumanie Bulgarie
    Yougoslavie Tchécoslovaquie Autriche Belgique Suisse Brésil Maroc Tunisie Algérie Syrie Liban Israël Japon Corée Bretagne Mexique Hollande
    Londres Moscou Varsovie Vienne Berne Bruxelles Pékin Genève Polen Rußland Russland Frankreich Italien Spanien Türkei Ungarn Rumänien
    Bulgarien Jugoslawien Österreich Schweden Norwegen Dänemark Griechenland Ägypten Indien Deutschland Amerika Moskau Warschau Wien Prag Rom
    Brüssel Genf Peking Bukarest Belgrad Czechoslovakia Belgium Switzerland Portugal Ireland Ukraine Laos Cambodia Thailand Burma Lebanon Jordan
    Kuwait Yemen Sudan Libya Algeria Morocco Tunisia Ethiopia Kenya Ghana Guinea Nigeria Congo Argentina Peru Colombia Venezuela Bolivia
    Greece Austria Sweden Norway Denmark Finland Canada Mexico Brazil Chile Europe Asia Africa America""".split()
)
"""Cities and countries that send and receive, by their names in one word."""
PLACES: Final = GEOGRAPHIC | frozenset("Kremlin Foreign Centre Center Pravda Izvestia Tass Reuters Headquarters".split())
"""Capitalised words that stand where a person might, and are none."""
THOROUGHFARES: Final = frozenset(
    "Street Avenue Road Square Airport Island Islands Sound Bay River Lake Mountains Valley Province County City Hall Club School College University Boulevard Platz Allee Straße Bridge Canal Doctrine Pact Line Plan Prize Institute Foundation Library Building Hotel Hospital".split()
)
"""What is called after a person: `Marshal Tito Avenue`."""
