"""What the firm knows of its segments."""

import numpy as np
import pytest

from analysis.checks.observers import observed
from analysis.checks.observers.knowledge import picture
from tests.model.worlds import changed, small


def test_a_picture_is_whole_when_offerings_stress_what_segments_value() -> None:
    truth = np.array([[0.4, 0.3, 0.15, 0.15], [0.15, 0.15, 0.3, 0.4]])
    assert picture(truth**0.9, truth, 0.9) == pytest.approx(1.0)
    assert picture(truth[::-1] ** 0.9, truth, 0.9) == pytest.approx(0.6)


def test_silence_lets_insight_fade_by_the_month() -> None:
    quiet = changed(small(), switches__complaints="off", switches__turnover="off", listening__survey_reach=0.0)
    quiet = changed(quiet, listening__conversation_reach=0.0, listening__participation=0.0)
    quiet = changed(quiet, leadership__customer_hours=0.0)
    assert observed(quiet, 1, 60)["insight_kept"] == pytest.approx(0.89**12)
