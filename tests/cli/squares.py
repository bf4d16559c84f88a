"""What stands in the QR codes of a PDF, as a phone's camera would read them: by zbar, which knows
nothing of this project."""

import ctypes
import subprocess

EVERY_KIND, QR_CODE, ENABLE = 0, 64, 0
GREY = int.from_bytes(b"Y800", "little")  # one byte for each dot


def library():
    zbar = ctypes.CDLL("libzbar.so.0")
    for name in ("zbar_image_scanner_create", "zbar_image_create", "zbar_image_first_symbol",
                 "zbar_symbol_next"):
        getattr(zbar, name).restype = ctypes.c_void_p
    zbar.zbar_symbol_get_data.restype = ctypes.c_char_p
    return zbar


def read_picture(grey):
    """The texts of the codes in a picture of greys (PGM)."""
    _, width, height, _, dots = grey.split(None, 4)
    width, height = int(width), int(height)
    dots = grey[-width * height:]
    zbar = library()
    scanner = ctypes.c_void_p(zbar.zbar_image_scanner_create())
    zbar.zbar_image_scanner_set_config(scanner, EVERY_KIND, ENABLE, 0)
    zbar.zbar_image_scanner_set_config(scanner, QR_CODE, ENABLE, 1)
    image = ctypes.c_void_p(zbar.zbar_image_create())
    zbar.zbar_image_set_format(image, ctypes.c_ulong(GREY))
    zbar.zbar_image_set_size(image, width, height)
    zbar.zbar_image_set_data(image, dots, ctypes.c_ulong(len(dots)), None)
    zbar.zbar_scan_image(scanner, image)
    texts, symbol = [], zbar.zbar_image_first_symbol(image)
    while symbol:
        texts.append(zbar.zbar_symbol_get_data(ctypes.c_void_p(symbol)).decode())
        symbol = zbar.zbar_symbol_next(ctypes.c_void_p(symbol))
    zbar.zbar_image_destroy(image)
    zbar.zbar_image_scanner_destroy(scanner)
    return texts


def squares_of(file):
    """Of each page from the first to the last, as printed at 150 dots an inch."""
    facts = subprocess.run(["pdfinfo", file], check=True, text=True, capture_output=True).stdout
    pages = int(next(line.split()[1] for line in facts.splitlines() if line.startswith("Pages:")))
    texts = []
    for page in range(1, pages + 1):
        words = ["pdftoppm", "-gray", "-r", "150", "-f", str(page), "-l", str(page), file]
        texts += read_picture(subprocess.run(words, check=True, capture_output=True).stdout)
    return texts
