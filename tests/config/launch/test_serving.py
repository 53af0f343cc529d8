import socket
import stat
from contextlib import closing

import pytest
from django.core.management import CommandError

from config.launch import serving


def test_free_port_names_who_has_it():
    with closing(socket.create_server(("127.0.0.1", 0))) as listener:
        port = listener.getsockname()[1]
        with pytest.raises(CommandError, match=rf"Le port {port} est déjà pris par .* PORT=8123 make run"):
            serving.free_port(str(port))
    assert serving.free_port(str(port)) == port


@pytest.mark.parametrize("text", ["0", "65536", "-1", "http", "8000.5", " "])
def test_free_port_refuses_what_is_no_port(text):
    with pytest.raises(CommandError, match="n’est pas un numéro de port"):
        serving.free_port(text)


def test_secret_key_is_made_once_and_only_ours(tmp_path):
    key = serving.secret_key(tmp_path / "var")

    assert len(key) == 50
    assert serving.secret_key(tmp_path / "var") == key
    assert stat.S_IMODE((tmp_path / "var" / "secret_key").stat().st_mode) == 0o600
