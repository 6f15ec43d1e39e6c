from pathlib import Path

import pytest

import onoma

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="session")
def executable() -> str:
    """The real command: ONOMA_EXECUTABLE, PATH, or what the checkout built."""
    try:
        return onoma.find_executable()
    except onoma.ExecutableNotFound as error:
        built = ROOT / ".build/release/onoma"
        if built.exists():
            return str(built)
        pytest.skip(str(error))


@pytest.fixture
def fake() -> str:
    return str(Path(__file__).parent / "fake_onoma.py")


@pytest.fixture(scope="session")
def examples() -> Path:
    return ROOT / "Examples/Documents"
