"""The sentences that only tell of long ago: no contact is read in them, but what is said in them is quoted."""

from archive.extract.contacts.drafts import Scene
from archive.extract.people.actors.groups import Context, read_groups
from archive.extract.people.told.person import Person


def scenes_with(story, sentences):
    """The Scenes of a contacts.Story and those of `sentences` told of long ago, in the order of the text."""
    context = Context()
    aside = [_scene(story.people, sentence, context) for sentence in sentences]
    told = [scene.whole() for scene in story.scenes]
    return sorted([*told, *aside], key=lambda scene: scene.sentence.start) if aside else told


def _scene(people, sentence, context):
    groups = read_groups(sentence, context)
    named = [[actor for actor in group.actors if actor.name] for group in groups]
    return Scene(-1, sentence, groups, [[_person(people, actor) for actor in actors] for actors in named])


def _person(people, actor):
    return people.find(actor.name) or Person(actor.name, actor.name_at, actor.function, actor.parties)
