# Clocks, the calendar in several time zones, strftime and strptime, struct_time.
import time
def t(f, *a, **k):
    try:
        r = f(*a, **k); print('->', repr(r)); return r
    except BaseException as e:
        print(type(e).__name__, e)
import os
for tz in ('UTC','Europe/Berlin','America/New_York','EST5EDT','Asia/Kolkata','AEST-10AEDT-11,M10.5.0,M3.5.0'):
    os.environ['TZ']=tz; time.tzset(); print(time.tzname, time.timezone, time.altzone, time.daylight)
    for s in (0, 1e9, 1720000000, -1e9, 4e9): 
        print(time.localtime(s), time.localtime(s).tm_zone, time.localtime(s).tm_gmtoff, time.ctime(s), time.mktime(time.localtime(s)))
print(time.gmtime(0), time.gmtime(-1), time.gmtime(951782400), time.gmtime(1e11), time.asctime(time.gmtime(1e9)))
for f in ('%Y-%m-%d %H:%M:%S','%a %A %b %B %c %d %j %p %U %w %W %x %X %y %Z %z %%','é %Y', ''): print(time.strftime(f, time.gmtime(1e9)))
t(time.strftime,'%Y',(1,2,3)); t(time.strftime,'%Y',(2000,13,1,0,0,0,0,0,0)); t(time.strftime,5); t(time.gmtime,'x'); t(time.gmtime,1e30); t(time.mktime,(1,)); t(time.asctime,(2000,1,1,25,0,0,0,0,0)); t(time.gmtime,float('nan')); t(time.localtime, 1<<70)
print(time.strptime('2024-02-29 13:14:15','%Y-%m-%d %H:%M:%S')); t(time.strptime,'x','%Y')
print(time.get_clock_info('monotonic'), time.struct_time(range(9)), time.struct_time(range(11)).tm_zone); t(time.struct_time,range(8)); t(time.struct_time,range(12)); t(time.get_clock_info,'x')
a=time.perf_counter(); b=time.perf_counter_ns(); c=time.process_time(); d=time.thread_time(); print(a>0,b>0,c>0,d>0,time.monotonic()>=a,time.time()>1e9, abs(time.time_ns()/1e9-time.time())<1, time.clock_gettime(time.CLOCK_REALTIME)>1e9, time.process_time_ns()>0, time.thread_time_ns()>0)
s=time.gmtime(0); print(s.tm_year, s[0], len(s), s==(1970,1,1,0,0,0,3,1,0), hash(s)==hash(tuple(s)), s.n_fields, s.n_sequence_fields, s.__match_args__)
t(time.sleep,-1); t(time.sleep,'x'); t(time.sleep, 0.001); t(setattr, s,'tm_year',3); t(time.tzset)
import copy
print(copy.copy(s)==s)
