"""A module inside a package that imports it as well: the first import of either is that of both."""
from concurrent.futures._base import BrokenExecutor
import asyncio.base_futures
import email.message
import sys
print(BrokenExecutor.__module__, asyncio.base_futures._PENDING, email.message.Message.__name__)
print('concurrent.futures' in sys.modules, sys.modules['concurrent.futures']._base.BrokenExecutor is BrokenExecutor)
