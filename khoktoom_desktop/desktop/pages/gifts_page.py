"""The page of gifts."""

from khoktoom_desktop.desktop.forms.ui_gifts import Ui_GiftForm
from khoktoom_desktop.desktop.pages.register_page import RegisterPage


class GiftsPage(RegisterPage):
    """Gifts that were received."""

    register_id = "gifts"
    form_class = Ui_GiftForm
