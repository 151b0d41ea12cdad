"""Names are compared by what they look like, and somebody may moderate."""

from django.db import migrations, models

from yeoun_site.people.accounts.names import check_name, skeleton


def fill(apps, schema_editor):
    """Accounts made before names were compared keep their names; a second one alike gets a mark of its own."""
    seen = set()
    for user in apps.get_model("accounts", "User").objects.order_by("pk"):
        user.alike = skeleton(user.username)
        if user.alike in seen:
            user.alike += f"~{user.pk}"
        seen.add(user.alike)
        user.save(update_fields=["alike"])


class Migration(migrations.Migration):
    dependencies = [("accounts", "0001_initial")]

    operations = [
        migrations.AddField("user", "alike", models.CharField(default="", editable=False, max_length=64)),
        migrations.AddField(
            "user",
            "role",
            models.CharField(
                choices=[("member", "Member"), ("trusted", "Trusted"), ("moderator", "Moderator")],
                default="member",
                max_length=12,
            ),
        ),
        migrations.AlterField(
            "user", "username", models.CharField(max_length=30, unique=True, validators=[check_name])
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
        migrations.AlterField("user", "alike", models.CharField(editable=False, max_length=64, unique=True)),
        migrations.AddConstraint(
            "user",
            models.CheckConstraint(
                condition=models.Q(role__in=["member", "trusted", "moderator"]),
                name="account_has_a_known_role",
            ),
        ),
    ]
