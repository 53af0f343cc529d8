"""The chain of decisions: its links, the functions that make one, and those of the decisions that are there."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

# The words of a decision do not depend on the settings of a session (no time as text, keys in the order written), nor
# on columns that come later. A function and not the trigger, so that verifying says the same as chaining.
CREATE = """
CREATE FUNCTION archive_decision_hash(previous text, decision archive_decision) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT encode(sha256(convert_to(previous || jsonb_build_array(
    decision.id, decision.object, decision.field, decision.before, decision.after, decision.by_id,
    extract(epoch FROM decision.at), decision.reason, decision.cause, decision.context, decision.undoes_id
  )::text, 'UTF8')), 'hex')
$$;

-- The lock lasts until the commit is done: whoever has it next sees the link that it has to follow.
CREATE FUNCTION archive_chain(decision archive_decision) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  previous text;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('archive_link'));
  previous := coalesce((SELECT hash FROM archive_link ORDER BY id DESC LIMIT 1), '');
  INSERT INTO archive_link (decision_id, previous, hash)
    VALUES (decision.id, previous, archive_decision_hash(previous, decision));
END
$$;
"""
DROP = """
DROP FUNCTION archive_chain(archive_decision);
DROP FUNCTION archive_decision_hash(text, archive_decision);
"""
# No decision comes in between those that are read here and the trigger, made in the same transaction.
FILL = """
LOCK TABLE archive_decision IN SHARE ROW EXCLUSIVE MODE;
DO $$
DECLARE
  decision archive_decision;
BEGIN
  FOR decision IN SELECT * FROM archive_decision ORDER BY id LOOP
    PERFORM archive_chain(decision);
  END LOOP;
END
$$;
"""


class Migration(migrations.Migration):
    dependencies = [("archive", "0009_arrival_given")]

    operations = [
        migrations.CreateModel(
            name="Link",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("previous", models.CharField(blank=True, max_length=64, unique=True)),
                ("hash", models.CharField(max_length=64, unique=True)),
                (
                    "decision",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="archive.decision"
                    ),
                ),
            ],
            options={
                "verbose_name": "maillon",
                "verbose_name_plural": "maillons",
                "ordering": ["id"],
                "default_permissions": (),
            },
        ),
        migrations.RunSQL(CREATE, DROP),
        migrations.RunSQL(FILL, migrations.RunSQL.noop),
        pgtrigger.migrations.AddTrigger(
            model_name="link",
            trigger=pgtrigger.compiler.Trigger(
                name="link_is_final",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="51111b3e072791fed705cf4ef8b314acec6c5d9c",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_link_is_final_603c2",
                    table="archive_link",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="decision",
            trigger=pgtrigger.compiler.Trigger(
                name="decision_is_chained",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    constraint="CONSTRAINT",
                    func="PERFORM archive_chain(NEW); RETURN NULL;",
                    hash="36b8d078fa42afb7f93749fa5299439490a32558",
                    operation="INSERT",
                    pgid="pgtrigger_decision_is_chained_e1afe",
                    table="archive_decision",
                    timing="DEFERRABLE INITIALLY DEFERRED",
                    when="AFTER",
                ),
            ),
        ),
    ]
