import os
import runpy
import sys
import tempfile
import zipfile

folder = tempfile.mkdtemp()
archive = os.path.join(folder, 'parts.zip')
with zipfile.ZipFile(archive, 'w', zipfile.ZIP_DEFLATED) as target:
    target.writestr('zipped_module.py', 'value = 5\n\n\ndef fails():\n    return 1 / 0\n')
    target.writestr('zipped_package/__init__.py', 'name = __name__\n')
    target.writestr('zipped_package/inner.py', 'from . import name\n')
    target.writestr('json.py', 'value = "not the library"\n')
    target.writestr('__main__.py', 'print("main of", __name__, __file__.endswith("parts.zip/__main__.py"))\n')
sys.path.insert(0, archive)

import zipped_module
import zipped_package.inner
import json

print(zipped_module.value, zipped_package.inner.name, json.value, type(zipped_module.__loader__).__name__)
print(zipped_module.__file__ == os.path.join(archive, 'zipped_module.py'), sys.path_importer_cache[archive] is zipped_module.__loader__)
try:
    zipped_module.fails()
except ZeroDivisionError as error:
    print(error.__traceback__.tb_next.tb_lineno)
runpy.run_path(archive, run_name='as_a_program')
try:
    import nowhere_to_be_found
except ModuleNotFoundError as error:
    print(error)
