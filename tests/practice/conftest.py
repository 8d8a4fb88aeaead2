"""A test's docstring is the situation that it is about."""

import pytest

from tests.stories import Told, tell


@pytest.fixture
def told(request: pytest.FixtureRequest) -> Told:
    """The story in the test's own docstring."""
    return tell(request.function.__doc__ or "")
