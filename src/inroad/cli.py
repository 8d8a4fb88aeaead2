"""The commands: `inroad --help`."""

import os
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from inroad.not_opened import NotOpenedError

if TYPE_CHECKING:
    from inroad.records.models import User
    from inroad.running import Address
    from inroad.sharing.share import Shared

app = typer.Typer(
    no_args_is_help=False,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Inroad keeps your informational interviews, on your own machine.",
    rich_markup_mode=None,
)

Files = Annotated[
    list[Path], typer.Argument(exists=True, dir_okay=False, help="LinkedIn archives, contact files, cards or tables.")
]
OneFile = Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="Any file that may hold people.")]
Texts = Annotated[list[str], typer.Argument(help="Text files, each with one message; - reads standard input.")]
MessageKind = Annotated[
    str,
    typer.Option(
        help="request, nudge, thanks, touch, introduction, linkedin-note, linkedin-message, phone, voicemail, letter "
        "or card."
    ),
]
Known = Annotated[Path | None, typer.Option(help="A JSON file with what is known of them and of your story.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON, for scripts.")]


def _set_up() -> None:
    """Make Django ready; only the commands that need the book pay for it."""
    import django

    from inroad import environment

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "inroad.settings")
    problems = environment.problems()
    if problems:
        raise _fail("\n".join(problems))

    try:
        django.setup()
    except OSError as error:
        raise _fail(f"The data folder cannot be used ({error.strerror}). Look at it with: inroad doctor") from error
    _tell_troubles()


def _tell_troubles() -> None:
    """What nobody thought of is told in words; where in the program it was, the log alone is told."""
    from inroad.commands_trouble import tell

    sys.excepthook = tell


def _set_up_words() -> None:
    """Make the sentences ready, and nothing else: no book is opened or made."""
    import django
    from django.conf import settings

    from inroad import environment

    if not settings.configured:
        locale = Path(__file__).resolve().parent / "locale"
        settings.configure(LANGUAGE_CODE=environment.LANGUAGE.read(), LOCALE_PATHS=[locale], USE_I18N=True)
        django.setup()


def _(sentence: str) -> str:
    """Translate, once the settings are there to say into what."""
    from django.utils.translation import gettext

    return gettext(sentence)


def _fail(sentence: object) -> typer.Exit:
    typer.echo(str(sentence), err=True)
    return typer.Exit(1)


@app.callback(invoke_without_command=True)
def main(context: typer.Context) -> None:
    """Without a command, Inroad starts and opens."""
    if context.invoked_subcommand is None:
        serve()


@app.command()
def serve(
    host: Annotated[str, typer.Option(help="The address to listen on.")] = "",
    port: Annotated[int, typer.Option(help="The port to listen on.", min=0, max=65535)] = 0,
    clock: Annotated[Path | None, typer.Option(help="A file with the time to believe; for sample books only.")] = None,
    *,
    share: Annotated[bool, typer.Option("--share", help="Let a phone in the same network join, through TLS.")] = False,
) -> None:
    """Start Inroad and print the link that opens it.

    Example: inroad serve --port 9000
    """
    if clock is not None:
        os.environ["INROAD_CLOCK"] = str(clock.resolve())
    shared = _find_shared_place(port) if share else None
    _set_up()
    _check_clock()
    _run(host=host, port=port, sample=_is_clock_turned(), shared=shared)


def _find_shared_place(port: int) -> "Shared":
    """Where devices nearby will find the book; the settings have to know it before they are read."""
    from inroad import environment
    from inroad.sharing.network import NotInANetworkError

    if not all(map(find_spec, ("cryptography", "segno"))):
        raise _fail("Sharing needs two libraries more. Install them with: pip install 'inroad[share]'")
    from inroad.sharing.share import find_place

    problems = environment.problems()
    if problems:
        raise _fail("\n".join(problems))
    try:
        shared = find_place((port or int(environment.PORT.read())) + 1)
    except (OSError, NotInANetworkError) as error:
        raise _fail(error) from error
    os.environ[environment.SHARED_AT.name] = shared.addresses
    return shared


def _is_clock_turned() -> bool:
    from inroad import environment

    return bool(environment.CLOCK.read())


def _check_clock() -> None:
    from inroad import clock

    if _is_clock_turned() and clock.turned() is None:
        raise _fail(_("The clock file holds no time. Write one line into it, such as 2026-03-02T09:00:00+01:00."))


@app.command()
def demo() -> None:
    """Start Inroad on a season of invented people.

    Example: inroad demo
    """
    _set_up()
    from inroad import clock as time
    from inroad import serve as server
    from inroad.actions.fill_sample import fill_sample
    from inroad.records.models import User

    server.make_ready()
    fill_sample(User.objects.the_sample(), now=time.now())
    _run(sample=True)


def _run(*, host: str = "", port: int = 0, sample: bool, shared: "Shared | None" = None) -> None:
    from django.conf import settings

    from inroad import clock, environment, lock, running
    from inroad import serve as server
    from inroad.actions.examine_book import clock_is_sane

    already = running.running() if lock.take(settings.DATA) else running.running_soon()
    if already:
        link = already[0].link(_owner(sample=sample or already[1]))
        typer.echo(_("Inroad is running already. This link opens it once:\n\n  %(link)s\n") % {"link": link})
        if shared:
            raise _fail(_("It is not shared by that. Stop it with Ctrl-C, and start it again with --share."))
        return
    if not lock.take(settings.DATA):
        raise _fail(_("Another command is busy with your book, such as a restore. Try again when it is done."))
    try:
        address = server.free_address(host or environment.HOST.read(), port or int(environment.PORT.read()))
    except (OSError, ValueError) as error:
        raise _fail(error) from error
    server.make_ready()
    link = address.link(_owner(sample=sample))
    told = _("Inroad is at %(address)s. This link opens it once, in your browser:\n\n  %(link)s\n\nStop with Ctrl-C.")
    typer.echo(told % {"address": address, "link": link})
    for doubt in clock_is_sane(clock.now()):
        typer.echo(f"{doubt.msg} {doubt.hint}", err=True)
    server.open_when_up(address, link)
    if shared is None:
        server.serve(address, sample=sample)
    else:
        _share(shared, address, sample=sample)


def _share(shared: "Shared", address: "Address", *, sample: bool) -> None:
    """Print what a phone needs to join, and serve with TLS in front."""
    import segno
    from django.conf import settings

    from inroad import clock, running
    from inroad import serve as server
    from inroad.sharing.certificate import own_papers
    from inroad.sharing.share import in_front

    papers = own_papers(settings.DATA / "sharing", address=shared.address, name=shared.name, now=clock.now())
    link = running.link_to(str(shared), _owner(sample=sample))
    told = _(
        "To let a phone in the same network join, scan this within half an hour, or open the link there:\n\n"
        "  %(link)s\n\nIts browser warns, since nobody else vouches for this machine. Look whether the certificate "
        "has this fingerprint (SHA-256), and go on:\n\n  %(fingerprint)s\n"
    )
    typer.echo(told % {"link": link, "fingerprint": papers.fingerprint()})
    segno.make(link).terminal(compact=True)
    with in_front(shared, papers, server_port=address.port):
        server.serve(address, sample=sample)


def _owner(*, sample: bool) -> "User":
    from inroad.records.models import User

    return User.objects.the_sample() if sample else User.objects.the_local()


@app.command("open")
def open_book() -> None:
    """Print a new link into the running book, and open it where there is a desktop.

    Example: inroad open
    """
    _set_up()
    import webbrowser

    from inroad import running
    from inroad import serve as server

    found = running.running()
    if found is None:
        raise _fail(_("Inroad is not running. Start it with: inroad serve"))
    address, sample = found
    link = address.link(_owner(sample=sample))
    typer.echo(link)
    if server.has_desktop():
        webbrowser.open(link)


@app.command("import")
def import_files(
    files: Files,
    *,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what would change, and change nothing.")] = False,
    as_json: AsJson = False,
) -> None:
    """Bring people in from files.

    Example: inroad import --dry-run Connections.csv
    """
    _set_up()
    from inroad.commands import import_files as command

    raise typer.Exit(command(files, dry_run=dry_run, as_json=as_json))


@app.command()
def read(file: OneFile, *, as_json: AsJson = False) -> None:
    """Show what Inroad understands of a file, without keeping anything.

    Example: inroad read --json cards.vcf
    """
    _set_up()
    from inroad.commands import read_file as command

    raise typer.Exit(command(file, as_json=as_json))


@app.command()
def today(*, as_json: AsJson = False) -> None:
    """Say what to do today.

    Example: inroad today
    """
    _set_up()
    from inroad.commands import say_today as command

    raise typer.Exit(command(as_json=as_json))


@app.command()
def coach(
    files: Texts,
    *,
    kind: MessageKind = "request",
    to: Annotated[str, typer.Option(help="The name of the person whom the message is for.")] = "",
    organisation: Annotated[str, typer.Option(help="Where that person works.")] = "",
    context: Known = None,
    as_json: AsJson = False,
) -> None:
    """Ask the coach about messages in text files; nothing is kept, and no book is needed.

    Example: inroad coach --kind thanks --to "Ana Ruiz" thanks.txt
    """
    _set_up_words()
    from inroad import environment
    from inroad.coach_files import coach_files as command

    own = environment.data_folder() / "content"
    raise typer.Exit(
        command(files, kind=kind, to=to, organisation=organisation, context=context, as_json=as_json, own=own)
    )


@app.command()
def forget(
    who: Annotated[str, typer.Argument(help="The whole name of the person, or their code.")],
    *,
    keep_mentions: Annotated[bool, typer.Option("--keep-mentions", help="Leave others' texts as they are.")] = False,
    renew_backups: Annotated[
        bool, typer.Option("--renew-backups", help="Make a fresh backup, and delete the older ones.")
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Forget a person for good, when they ask you to.

    Example: inroad forget "Ana Ruiz"
    """
    _set_up()
    from inroad.commands_forget import forget as command

    raise typer.Exit(
        command(who, keep_mentions=keep_mentions, renew_backups=renew_backups, sure=yes, ask=typer.confirm)
    )


@app.command()
def export(
    file: Annotated[Path, typer.Argument(help="Where to put it, such as my-book.zip.")],
) -> None:
    """Write your whole book into one file, which any program can read and `restore` takes in again.

    Example: inroad export my-book.zip
    """
    _set_up()
    from inroad.leaving import export as command

    raise typer.Exit(command(file))


@app.command()
def backup(
    to: Annotated[Path | None, typer.Argument(help="A folder or a new file; without it, the data folder.")] = None,
) -> None:
    """Back the book up, also while Inroad is running, and check what was written.

    Example: inroad backup /media/stick
    """
    _set_up()
    from inroad.leaving import backup as command

    raise typer.Exit(command(to))


@app.command()
def restore(
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="A backup, or an archive.")],
    *,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Bring a backup back in place of your book, which is kept, or an archive into it.

    Example: inroad restore my-book.zip
    """
    _set_up()
    from inroad.leaving import restore as command

    raise typer.Exit(command(file, yes=yes))


@app.command()
def doctor(
    *,
    repair: Annotated[bool, typer.Option("--repair", help="Put right what can be without losing anything.")] = False,
    report: Annotated[Path | None, typer.Option(help="Write a report without personal data to this file.")] = None,
) -> None:
    """Check the settings and the book, with a hint for what cannot work.

    Example: inroad doctor --report report.md
    """
    _set_up()
    from inroad.commands_doctor import check_up as command

    raise typer.Exit(command(mend=repair, report=report))


def run() -> None:
    """Run a command; what keeps the book from being opened is told in its sentence."""
    try:
        app()
    except NotOpenedError as error:
        typer.echo(str(error), err=True)
        sys.exit(1)


if __name__ == "__main__":
    run()
