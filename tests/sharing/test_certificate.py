"""The certificate of this machine: what it vouches for, how long, and who may read its key."""

import ssl
import stat
from datetime import UTC, datetime, timedelta
from ipaddress import IPv4Address
from pathlib import Path

import pytest
from cryptography import x509

from inroad.sharing.certificate import RENEWED_BEFORE, VALID_FOR, Papers, own_papers

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
HOME, CAFE, CAMPUS = IPv4Address("192.168.1.7"), IPv4Address("10.0.0.9"), IPv4Address("203.0.113.5")


def papers(folder: Path, *, address: IPv4Address = HOME, now: datetime = NOW) -> Papers:
    return own_papers(folder, address=address, name="laptop.local", now=now)


def ours(made: Papers) -> x509.Certificate:
    return x509.load_pem_x509_certificate(made.chain.read_bytes())


def test_it_is_for_the_address_and_the_name_and_for_about_a_year(tmp_path: Path) -> None:
    found = ours(papers(tmp_path))
    names = found.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    assert names.get_values_for_type(x509.IPAddress) == [HOME]
    assert names.get_values_for_type(x509.DNSName) == ["laptop.local"]
    assert found.not_valid_after_utc - NOW == VALID_FOR < timedelta(days=398)


def test_its_keys_are_for_their_owner_alone(tmp_path: Path) -> None:
    papers(tmp_path / "sharing")
    modes = {stat.S_IMODE(file.stat().st_mode) for file in (tmp_path / "sharing").iterdir()}
    assert modes == {0o600}


def test_it_stays_the_same_until_it_is_nearly_over(tmp_path: Path) -> None:
    first = papers(tmp_path).fingerprint()
    assert papers(tmp_path, now=NOW + timedelta(days=300)).fingerprint() == first
    assert papers(tmp_path, now=NOW + VALID_FOR - RENEWED_BEFORE).fingerprint() != first


def test_another_network_needs_another_but_the_same_vouches_for_it(tmp_path: Path) -> None:
    first = papers(tmp_path)
    print_, voucher = first.fingerprint(), first.voucher.read_bytes()
    second = papers(tmp_path, address=CAFE)
    assert second.fingerprint() != print_
    assert second.voucher.read_bytes() == voucher


@pytest.mark.parametrize("address", [HOME, CAFE, CAMPUS])
def test_whoever_trusts_the_voucher_accepts_it(tmp_path: Path, address: IPv4Address) -> None:
    made = papers(tmp_path, address=address)
    context = ssl.create_default_context(cafile=str(made.voucher))
    assert any(each["subject"] for each in context.get_ca_certs())
    ours(made).verify_directly_issued_by(x509.load_pem_x509_certificate(made.voucher.read_bytes()))


def test_the_voucher_has_no_power_over_other_sites(tmp_path: Path) -> None:
    voucher = x509.load_pem_x509_certificate(papers(tmp_path).voucher.read_bytes())
    bounds = voucher.extensions.get_extension_for_class(x509.NameConstraints)
    assert bounds.critical
    assert bounds.value.permitted_subtrees
    allowed = [each.value for each in bounds.value.permitted_subtrees]
    assert "local" in allowed
    assert not any(not isinstance(each, str) and CAMPUS in each for each in allowed)
    assert voucher.extensions.get_extension_for_class(x509.BasicConstraints).value.path_length == 0
