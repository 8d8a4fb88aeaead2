"""What a LinkedIn archive tells of its owner: profile, posts, studies and skills."""

from collections.abc import Iterator

from inroad.adapters.contacts.dates import is_day_first, read_date
from inroad.adapters.contacts.reading import Background, Post, Study
from inroad.adapters.contacts.tables import Row, Table
from inroad.practice.names import fold

# Headers by what they hold: English, German, French, Spanish, Portuguese, Italian, Dutch; folded.
_HEADERS = {
    "given": "first name|vorname|prenom|nombre|nome|primeiro nome|voornaam",
    "family": "last name|nachname|nom|nom de famille|apellidos|apellido|sobrenome|cognome|achternaam",
    "headline": "headline|slogan|kopfzeile|titre du profil|titular|titulo|sommario|kopregel",
    "summary": "summary|zusammenfassung|info|resume|resumen|extracto|resumo|riepilogo|samenvatting",
    "industry": "industry|branche|secteur|sector|setor|settore|bedrijfstak",
    "place": "geo location|location|standort|ort|lieu|ubicacion|localidade|localita|localizacao|locatie|plaats",
    "company": (
        "company name|unternehmen|firma|nom de l entreprise|nom de lentreprise|entreprise|"
        "nombre de la empresa|empresa|nome da empresa|azienda|nome azienda|bedrijfsnaam|bedrijf"
    ),
    "title": "title|position|titel|intitule|titre|poste|cargo|puesto|titulo|posizione|qualifica|functie",
    "description": "description|beschreibung|descripcion|descricao|descrizione|beschrijving",
    "started": (
        "started on|start date|beginn|begonnen am|startdatum|date de debut|debut|fecha de inicio|inicio|"
        "data de inicio|iniciado em|data di inizio|inizio|begindatum"
    ),
    "ended": (
        "finished on|end date|ende|beendet am|enddatum|date de fin|fin|fecha de finalizacion|"
        "fecha de fin|data de termino|data final|data di fine|fine|einddatum"
    ),
    "school": (
        "school name|schule|hochschule|name der hochschule|nom de l ecole|nom de lecole|ecole|"
        "nombre de la escuela|nombre de la institucion educativa|institucion|nome da escola|"
        "instituicao de ensino|scuola|nome scuola|school|naam school|schoolnaam"
    ),
    "degree": "degree name|degree|abschluss|diplome|nom du diplome|titulacion|grau|diploma|titolo di studio|graad",
    "notes": "notes|anmerkungen|remarques|notas|note|notities",
    "skill": "name|skill|kenntnis|competence|aptitud|competencia|competenza|vaardigheid|nom|nombre|nome|naam",
}  # fmt: skip


def read_background(
    *, profile: Table | None, posts: Table | None, studies: Table | None, skills: Table | None
) -> Background | None:
    """Put the owner's background together from the tables that the archive has."""
    if not (profile or posts or studies or skills):
        return None
    about = next(_records(profile), {})
    return Background(
        given=about.get("given", ""), family=about.get("family", ""), headline=about.get("headline", ""),
        summary=about.get("summary", ""), industry=about.get("industry", ""), place=about.get("place", ""),
        posts=tuple(_posts(posts)), studies=tuple(_studies(studies)),
        skills=tuple(dict.fromkeys(r["skill"] for r in _records(skills) if r.get("skill"))),
    )  # fmt: skip


def _posts(table: Table | None) -> Iterator[Post]:
    order = _day_first(table)
    for record in _records(table):
        if record.get("company") or record.get("title"):
            yield Post(
                organisation=record.get("company", ""), title=record.get("title", ""),
                description=record.get("description", ""), place=record.get("place", ""),
                started=read_date(record.get("started", ""), day_first=order),
                ended=read_date(record.get("ended", ""), day_first=order),
            )  # fmt: skip


def _studies(table: Table | None) -> Iterator[Study]:
    order = _day_first(table)
    for record in _records(table):
        if record.get("school"):
            yield Study(
                school=record["school"], degree=record.get("degree", ""), notes=record.get("notes", ""),
                started=read_date(record.get("started", ""), day_first=order),
                ended=read_date(record.get("ended", ""), day_first=order),
            )  # fmt: skip


def _day_first(table: Table | None) -> bool | None:
    return is_day_first(r[f] for r in _records(table) for f in ("started", "ended") if r.get(f))


def _records(table: Table | None) -> Iterator[dict[str, str]]:
    """Give each row by what its columns hold; a word that two fields share counts for both."""
    if table is None:
        return
    folded = [fold(header) for header in table.headers]
    places = {
        field: folded.index(name)
        for field, names in _HEADERS.items()
        for name in reversed(names.split("|"))
        if name in folded
    }
    for row in table.open_rows():
        if isinstance(row, Row):
            yield {field: row.cells[at].strip() for field, at in places.items() if at < len(row.cells)}
