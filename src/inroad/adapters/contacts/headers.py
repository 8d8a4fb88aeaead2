"""The words that exports and people write over their columns, in several languages."""

import re
from functools import lru_cache

from inroad.practice.names import fold

# "name" and "nome" mean the whole name or a part of it; what they mean is settled by the columns beside them.
NAME_OR_FAMILY, NAME_OR_GIVEN = "name-or-family", "name-or-given"
FIELDS = (
    "fn given family nickname email tel org title url linkedin city country notes tags connected_on"
).split()  # fmt: skip

_WORDS = {
    NAME_OR_FAMILY: "name|nom|naam|namn|navn",
    NAME_OR_GIVEN: "nombre|nome",
    "fn": (
        "full name|fullname|contact name|display name|person|contact|contact person|people|who|ansprechpartner|"
        "vollständiger name|name vorname|vorname name|vor- und nachname|kontakt|nom complet|nom et prénom|"
        "prénom et nom|nom prénom|nombre completo|nombre y apellidos|nombre y apellido|nome completo|nome e cognome|"
        "volledige naam|contactpersoon|imię i nazwisko|氏名|名前|姓名|이름|full_name"
    ),
    "given": (
        "first name|given name|firstname|forename|given|first|christian name|vorname|rufname|prénom|primer nombre|"
        "nombre de pila|nombres|primeiro nome|nome próprio|voornaam|förnamn|fornavn|imię|etunimi|имя|名"
    ),
    "family": (
        "last name|surname|family name|lastname|last|family|nachname|familienname|zuname|nom de famille|apellidos|"
        "apellido|primer apellido|sobrenome|apelido|último nome|ultimo nome|cognome|achternaam|familienaam|"
        "efternamn|etternavn|efternavn|nazwisko|sukunimi|фамилия|姓"
    ),
    "nickname": "nickname|spitzname|surnom|apodo|alias|soprannome|bijnaam",
    "email": (
        "email|e-mail|email address|e-mail address|mail|mail address|work email|personal email|primary email|"
        "e-mail-adresse|mailadresse|adresse e-mail|courriel|adresse électronique|adresse mail|correo|"
        "correo electrónico|dirección de correo electrónico|dirección de correo|endereço de e-mail|"
        "indirizzo e-mail|posta elettronica|indirizzo di posta elettronica|e-mailadres|mailadres|e-post|"
        "e-postadress|epost|sähköposti|adres e-mail|メールアドレス|メール|电子邮件|邮箱|이메일"
    ),
    "tel": (
        "phone|phone number|telephone|telephone number|tel|tel no|mobile|mobile phone|mobile number|cell|cell phone|"
        "work phone|home phone|telefon|telefonnummer|handy|handynummer|mobil|mobiltelefon|mobilnummer|téléphone|"
        "portable|numéro de téléphone|teléfono|móvil|celular|número de teléfono|telefone|telemóvel|telefono|"
        "cellulare|numero di telefono|telefoon|telefoonnummer|mobiel|gsm|puhelin|電話番号|电话|手机|전화번호"
    ),
    "org": (
        "company|company name|organization|organisation|organization name|employer|firm|account|account name|"
        "current company|workplace|firma|firmenname|unternehmen|arbeitgeber|entreprise|société|employeur|empresa|"
        "compañía|compania|organización|organização|azienda|società|organizzazione|datore di lavoro|bedrijf|"
        "bedrijfsnaam|organisatie|werkgever|företag|firmanavn|yritys|会社|会社名|公司|회사"
    ),
    "title": (
        "position|job title|jobtitle|title|role|job|job role|occupation|headline|current position|designation|"
        "berufsbezeichnung|funktion|stelle|jobtitel|beruf|poste|fonction|intitulé du poste|titre|métier|cargo|"
        "puesto|posición|título|posizione|ruolo|qualifica|mansione|posição|função|functie|functietitel|functienaam|"
        "titel|befattning|stilling|役職|职位|직책"
    ),
    "url": (
        "url|website|web site|web page|webpage|link|homepage|home page|profile|profile url|webseite|internetseite|"
        "site web|site internet|lien|sitio web|página web|enlace|sito web|sito|site|link al profilo|profil url|"
        "url del perfil|url do perfil|url du profil|profil-url|url profilo|profiel-url"
    ),
    "linkedin": "linkedin|linkedin url|linkedin profile|linkedin profile url|linkedin-profil|profil linkedin|li",
    "city": (
        "city|town|location|suburb|place|home city|business city|ort|stadt|wohnort|standort|ville|lieu|localité|"
        "ciudad|localidad|ubicación|cidade|localidade|localização|città|luogo|località|stad|plaats|woonplaats"
    ),
    "country": "country|country/region|nation|land|pays|pays/région|país|país/región|paese|nazione",
    "notes": (
        "notes|note|comment|comments|remark|remarks|notizen|notiz|bemerkung|bemerkungen|kommentar|anmerkung|"
        "anmerkungen|remarque|remarques|commentaire|commentaires|notas|nota|observaciones|comentarios|observações|"
        "comentários|commenti|osservazioni|notitie|notities|opmerking|opmerkingen"
    ),
    "tags": (
        "tag|tags|label|labels|category|categories|group|groups|kategorie|kategorien|gruppe|schlagwörter|catégorie|"
        "catégories|étiquettes|groupe|categoría|categorías|etiquetas|grupo|categoria|categorias|categorie|etichette"
    ),
    "connected_on": (
        "connected on|connected|connection date|connected at|date connected|verbunden am|vernetzt am|verknüpft am|"
        "kontakt seit|in kontakt seit|connecté le|connexion le|connectée le|date de connexion|mis en relation le|"
        "en relation depuis|en contact depuis|relation depuis|conectado el|conectado desde|fecha de conexión|"
        "contacto desde|conectado em|conectou-se em|conexão em|data da conexão|data de conexão|collegato il|"
        "collegamento il|data di collegamento|data collegamento|connesso il|verbonden op|gekoppeld op|"
        "connectie sinds|connected since|verbonden sinds"
    ),
}
_FIELD_OF = {fold(word): field for field, words in _WORDS.items() for word in words.split("|")}
# Headers of many words: the first pattern that is found decides. "Company phone" is a phone before it is a company.
_PATTERNS = (
    (re.compile(r"\b(type|label|display|yomi|phonetic|opt|status|photo|birth\w*|id|fax|middle|prefix|suffix)\b"), None),
    (re.compile(r"linkedin"), "linkedin"),
    (re.compile(r"\b(e ?mail|mail|correo|courriel|email\w*|e postadress)\b"), "email"),
    (re.compile(r"\b(phone|telephone|telefon\w*|mobile|mobil|cell|handy|telefono|telefoon|telephones?)\b"), "tel"),
    (re.compile(r"^(connect|connex|conect|conex|verbund|verbond|vernetz|verknupf|colleg)\w*"), "connected_on"),
    (re.compile(r"\b(first|given|vor|voor)\s?(name|naam)\b"), "given"),
    (re.compile(r"\b(last|family|nach|achter)\s?(name|naam)\b|\bsurname\b"), "family"),
    (re.compile(r"\b(company|employer|organi[sz]ation|firma|entreprise|empresa|azienda|bedrijf)\b"), "org"),
    (re.compile(r"\b(job title|position|role|funktion|poste|puesto|cargo|ruolo|functie)\b"), "title"),
    (re.compile(r"\b(website|web page|webseite|url)\b"), "url"),
    (re.compile(r"\b(notes?|comments?|notizen)\b"), "notes"),
    (re.compile(r"\b(tags?|categor\w+)\b"), "tags"),
    (re.compile(r"\b(city|town|ville|ciudad|cidade|stadt)\b"), "city"),
    (re.compile(r"\b(country|pays|pais|paese)\b"), "country"),
)
_LONGEST = 60


@lru_cache(maxsize=1024)
def field_of(header: str) -> str | None:
    """Tell which field a header names, or None."""
    if not header or len(header) > _LONGEST:
        return None
    folded = fold(header)
    if folded in _FIELD_OF:
        return _FIELD_OF[folded]
    without_number = re.sub(r"\s*\d+$", "", folded)
    if without_number in _FIELD_OF:
        return _FIELD_OF[without_number]
    if len(folded.split()) > 5:
        return None
    return next((field for pattern, field in _PATTERNS if pattern.search(folded)), None)


def fields_of(headers: tuple[str, ...]) -> tuple[str | None, ...]:
    """Tell the field of each header, settling what "name" means by the headers beside it."""
    found = [field_of(header) for header in headers]
    if NAME_OR_FAMILY in found:
        found = [("family" if "given" in found else "fn") if f == NAME_OR_FAMILY else f for f in found]
    if NAME_OR_GIVEN in found:
        found = [("given" if "family" in found else "fn") if f == NAME_OR_GIVEN else f for f in found]
    return tuple(found)
