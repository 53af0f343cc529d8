"""Accounts in the desk. An administrator gives roles and lets nobody, herself included, rise above her own hand."""

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.contrib import admin
from django.contrib.auth import admin as auth
from django.contrib.auth.models import Group, User

from accounts import sessions
from archive.admin.lists import NeverDeleted, StrictList

admin.site.unregister([User, Group, EmailAddress])
admin.site.unregister(Authenticator)  # its page would show the secrets

PERSON = (None, {"fields": ["username", "password", "last_name", "first_name", "email"]})
ROLE = ("Rôle", {"fields": ["groups", "is_staff", "is_active"]})
POWER = ("Tous les droits", {"fields": ["is_superuser"]})
DATES = ("Dates", {"fields": ["last_login", "date_joined"]})


@admin.register(User)
class UserAdmin(NeverDeleted, StrictList, auth.UserAdmin):
    fieldsets = [PERSON, ROLE, DATES]
    add_fieldsets = [
        (None, {"fields": ["username", "usable_password", "password1", "password2"]}),
        ("Rôle", {"fields": ["groups", "is_staff"]}),
    ]
    readonly_fields = ["last_login", "date_joined"]
    filter_horizontal = ()
    list_display = ["username", "last_name", "first_name", "roles", "is_staff", "is_active", "last_login"]
    list_filter = ["groups", "is_active", "is_superuser"]
    actions = None

    def get_queryset(self, request):
        return super().get_queryset(request).prefetch_related("groups")

    def get_fieldsets(self, request, obj=None):
        """Only somebody with all rights gives them: to others the field is not there, whatever they post."""
        shown = super().get_fieldsets(request, obj)
        return [*shown, POWER] if obj and request.user.is_superuser else shown

    def has_change_permission(self, request, obj=None):
        """Nobody but a superuser alters her own account, or one that has more rights than she could give."""
        allowed = super().has_change_permission(request, obj)
        if obj is None or request.user.is_superuser:
            return allowed
        return allowed and obj != request.user and not obj.is_superuser

    def save_model(self, request, obj, form, change):
        super().save_model(request, obj, form, change)
        if change and {"is_active", "is_staff"} & set(form.changed_data):
            sessions.end_all(obj)

    @admin.display(description="rôles")
    def roles(self, user):
        return "tous les droits" if user.is_superuser else ", ".join(map(str, user.groups.all())) or "—"


@admin.register(Group)
class GroupAdmin(StrictList, auth.GroupAdmin):
    """What a role may is written in migrations; administrators read it, superusers may add roles of their own."""

    filter_horizontal = ()  # its look-up box has a name that only the mouse reaches
