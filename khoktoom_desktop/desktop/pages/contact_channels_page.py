"""The page of the channels through which citizens reach the office."""

from khoktoom_desktop.desktop.forms.ui_contact_channels import Ui_ContactChannelForm
from khoktoom_desktop.desktop.pages.register_page import RegisterPage


class ContactChannelsPage(RegisterPage):
    """Channels of all times, open and closed ones alike."""

    register_id = "contact-channels"
    form_class = Ui_ContactChannelForm
    listed = ("name", "kind", "address", "purpose", "department_id", "opened_on", "closed_on", "public")
