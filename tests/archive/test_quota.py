from datetime import UTC, datetime, timedelta

import pytest

from archive.models import Quota
from archive.quota import DAY, HOUR, Limit, TooOften, network_of, spend

NOON = datetime(2026, 11, 22, 12, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    "address, network",
    [
        ("203.0.113.77", "203.0.113.0/24"),
        ("::ffff:203.0.113.77", "203.0.113.0/24"),
        ("2001:db8:1:2::5", "2001:db8:1::/48"),
        ("fe80::1%eth0", "fe80::/48"),
        ("", ""),
        ("unix:", ""),
    ],
)
def test_network(address, network):
    assert network_of(address) == network


@pytest.mark.django_db
def test_a_quota_is_spent_and_comes_back_with_the_next_stretch():
    limit = Limit("signaler", "203.0.113.0/24", 2, HOUR)
    spend([limit], now=NOON)
    spend([limit], now=NOON + timedelta(minutes=49))
    with pytest.raises(TooOften) as refused:
        spend([limit], now=NOON + timedelta(minutes=49))
    assert refused.value.until == datetime(2026, 11, 22, 13, tzinfo=UTC)
    spend([limit], now=refused.value.until)
    assert Quota.objects.get().count == 1


@pytest.mark.django_db
def test_what_is_refused_by_one_limit_counts_for_none():
    wide, narrow = Limit("signaler", "ici", 5, DAY), Limit("fiche", "1", 1, DAY)
    spend([wide, narrow], now=NOON)
    with pytest.raises(TooOften):
        spend([wide, narrow], now=NOON)
    assert list(Quota.objects.values_list("count", flat=True)) == [1, 1]


@pytest.mark.django_db
def test_networks_and_things_are_counted_apart():
    for whom in ("203.0.113.0/24", "198.51.100.0/24"):
        spend([Limit("signaler", whom, 1, HOUR)], now=NOON)
    spend([Limit("fiche", "203.0.113.0/24", 1, HOUR)], now=NOON)
    assert Quota.objects.count() == 3


def test_a_key_says_nothing_without_the_secret(settings):
    limit = Limit("signaler", "203.0.113.0/24", 2, HOUR)
    here = limit.key(NOON)
    settings.SECRET_KEY = "une autre clé"
    keys = {here, limit.key(NOON), limit.key(NOON + HOUR)}
    assert {len(key) for key in keys} == {64}
    assert len(keys) == 3
