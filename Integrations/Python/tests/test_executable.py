import os

import pytest

import onoma


def command(folder, name="onoma"):
    path = folder / name
    path.write_text("#!/bin/sh\n")
    path.chmod(0o755)
    return path


def test_argument_then_variable_then_path(tmp_path, monkeypatch):
    (tmp_path / "bin").mkdir()
    on_path, named, given = command(tmp_path / "bin"), command(tmp_path, "named"), command(tmp_path, "given")
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.delenv("ONOMA_EXECUTABLE", raising=False)
    assert onoma.find_executable() == str(on_path)
    monkeypatch.setenv("ONOMA_EXECUTABLE", str(named))
    assert onoma.find_executable() == str(named)
    assert onoma.find_executable(given) == str(given)


def test_what_is_asked_for_is_not_looked_for_elsewhere(tmp_path, monkeypatch):
    (tmp_path / "bin").mkdir()
    command(tmp_path / "bin")
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setenv("ONOMA_EXECUTABLE", str(tmp_path / "gone"))
    with pytest.raises(onoma.ExecutableNotFound) as error:
        onoma.find_executable()
    assert str(error.value) == f"{tmp_path}/gone, which the variable ONOMA_EXECUTABLE names, does not exist"
    (tmp_path / "text").write_text("")
    with pytest.raises(onoma.ExecutableNotFound) as error:
        onoma.find_executable(tmp_path / "text")
    assert str(error.value) == f"{tmp_path}/text, which the argument executable names, is not executable"


def test_the_error_says_what_to_do(monkeypatch):
    monkeypatch.setenv("PATH", os.devnull)
    monkeypatch.delenv("ONOMA_EXECUTABLE", raising=False)
    with pytest.raises(onoma.ExecutableNotFound) as error:
        onoma.annotate(["Iturup"])
    for help in ["make run", "ONOMA_EXECUTABLE", "executable="]:
        assert help in str(error.value)
