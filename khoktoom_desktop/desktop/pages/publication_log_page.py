"""The page of publications: what was published where, and what waits."""

from khoktoom_desktop.desktop.forms.ui_publication_log import Ui_PublicationForm
from khoktoom_desktop.desktop.pages.register_page import RegisterPage


class PublicationLogPage(RegisterPage):
    """Publications of the period; what is not published yet stands under its paper's date."""

    register_id = "publication-log"
    form_class = Ui_PublicationForm
    listed = ("published_on", "title", "place", "o_code", "url", "document_date", "published_by")
