"""What a build of CPython would tell module sysconfig about itself: there was no such build."""

build_time_vars = {
    'EXT_SUFFIX': '', 'SOABI': '', 'SHLIB_SUFFIX': '', 'Py_DEBUG': 0, 'Py_ENABLE_SHARED': 0, 'Py_GIL_DISABLED': 0, 'WITH_PYMALLOC': 0, 'CC': '', 'CFLAGS': '',
    'LDFLAGS': '', 'CONFIG_ARGS': '', 'HOST_GNU_TYPE': '', 'MULTIARCH': '', 'VERSION': '3.13', 'abs_builddir': '/gilvm', 'abs_srcdir': '/gilvm', 'srcdir': '/gilvm',
    'LIBDIR': '/gilvm/lib', 'prefix': '/gilvm', 'exec_prefix': '/gilvm', 'TZPATH': '/usr/share/zoneinfo:/usr/lib/zoneinfo:/usr/share/lib/zoneinfo:/etc/zoneinfo',
}
