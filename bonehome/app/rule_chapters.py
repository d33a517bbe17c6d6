"""The chapters of the book of rules: their titles and leads."""

from __future__ import annotations

from bonehome.app.text import _
from bonehome.domain.rules.note import Chapter


def chapter_titles(opened_days: int) -> dict[Chapter, tuple[str, str, str]]:
    """Title, short title and lead of every chapter; ``opened_days`` is how long an opened level stays open."""
    return {
        Chapter.SCREENING: (
            _("Screening"),
            _("Screening"),
            _("What the answers do: stop, a clinician first, the tier, the fall flag, and the tags of conditions."),
        ),
        Chapter.CONDITIONS: (
            _("Conditions"),
            _("Conditions"),
            _("What each tag leaves out, and its change card. Which exercises name a tag is kept with the exercise."),
        ),
        Chapter.MOVEMENTS: (
            _("Movements"),
            _("Movements"),
            _(
                "What is asked of an exercise that the person's own physiotherapist gave, and what follows. The "
                "strictest of tier, fall flag, tags and gates holds. Library exercises have their tags and ceilings."
            ),
        ),
        Chapter.CEILINGS: (
            _("Ceilings by tier"),
            _("Ceilings"),
            _(
                "How far up each ladder of exercises a tier may go. The lower of tier and fall flag holds. A level "
                "that a named professional has opened stays open for {n} days at most."
            ).format(n=opened_days),
        ),
        Chapter.GATES: (
            _("Gates"),
            _("Gates"),
            _("What stays closed until the log or a test shows that it may open, and what is closed today."),
        ),
        Chapter.PAIN: (
            _("Pain"),
            _("Pain"),
            _("What a pain in an exercise does, now and in the weeks after. Pain is told from 0 to 10, by place."),
        ),
        Chapter.DOSES: (
            _("Doses by tier"),
            _("Doses"),
            _("Strength work: days, sets, repetitions, effort, rest. With the fall flag the stricter number holds."),
        ),
        Chapter.IMPACT: (
            _("Impact"),
            _("Impact"),
            _("Landings: which, how many, how often, and the force each is counted with."),
        ),
        Chapter.SESSIONS: (
            _("Sessions: balance, posture and walking"),
            _("Sessions"),
            _("How a session is divided, what fills its parts, and the short bouts of other days."),
        ),
        Chapter.WEEKS: (
            _("Week patterns and spacing"),
            _("Weeks"),
            _("How the days of a week are filled, how far apart strength work lies, and what a week aims at."),
        ),
        Chapter.PROGRESS: (_("Progress"), _("Progress"), _("When the plan grows, holds, eases and begins anew.")),
        Chapter.TESTS: (
            _("Tests and norms"),
            _("Tests"),
            _("What a result of a home test means, and which results can be."),
        ),
        Chapter.EQUIPMENT: (_("Equipment"), _("Equipment"), _("What an exercise may ask for.")),
        Chapter.RESULTS: (
            _("Result lines"),
            _("Result lines"),
            _("What the page after the first questions tells the person, and when."),
        ),
    }
