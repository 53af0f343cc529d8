"""What completes the place of a meeting while an editor types it."""

from django.http import JsonResponse

from archive.admin.reviewing.rights import MAY_SEE, DeskView
from archive.desk import places


class PlacesView(DeskView):
    """In the form of Django's own completions, which static/names.js reads."""

    permission_required = MAY_SEE

    def get(self, request):
        found = places.known(request.GET.get("term", "")[: places.LONGEST])
        return JsonResponse({"results": [{"id": name, "text": name} for name in found]})
