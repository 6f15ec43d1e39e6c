from pathlib import Path

import pytest

import onoma

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="session")
def executable() -> str:
    """The real command: ONOMA_EXECUTABLE or PATH. Without one the tests fail, and say why."""
    return onoma.find_executable()


@pytest.fixture
def fake() -> str:
    return str(Path(__file__).parent / "fake_onoma.py")


@pytest.fixture(scope="session")
def examples() -> Path:
    return ROOT / "Examples/Documents"
