"""Local times, folds and offsets in several zones; ISO texts and strftime."""
import datetime as D, time, random, os
random.seed(5)
for tz in ('UTC0','Europe/Berlin','America/New_York','Australia/Lord_Howe','Africa/Casablanca',None):
    if tz is None: os.environ.pop('TZ',None)
    else: os.environ['TZ']=tz
    time.tzset()
    acc=[]
    for i in range(40):
        s=random.randrange(-2*10**9,4*10**9)
        acc.append((tuple(time.localtime(s)),time.localtime(s).tm_zone,time.localtime(s).tm_gmtoff,str(D.datetime.fromtimestamp(s+.25)),D.datetime.fromtimestamp(s).fold, D.datetime.fromtimestamp(s).timestamp(), D.datetime.fromtimestamp(s).astimezone().isoformat()))
    # around DST changes
    for base in (1711846800,1729990800,1710054000,1730613600,):
        for d in range(-90000,90000,9777):
            t=D.datetime.fromtimestamp(base+d)
            acc.append((t,t.fold,t.timestamp(),t.replace(fold=1).timestamp(),t.isoformat(), time.strftime('%Y-%m-%d %H:%M:%S %Z %z',time.localtime(base+d))))
    import hashlib
    print(tz, hashlib.md5(repr(acc).encode()).hexdigest(), acc[0], acc[-1])
for i in range(60):
    try:
        y=random.choice([1,5,999,1000,2024,2000,1900,9999]); d=D.datetime(y,random.randrange(1,13),random.randrange(1,29),random.randrange(24),random.randrange(60),random.randrange(60),random.choice([0,5,123456]))
        print(d, d.isoformat(), d.isoformat('*'), d.date().weekday(), d.toordinal(), d.date().isoweekday(), d.strftime('%Y-%m-%d %H:%M:%S.%f %y %j %I %p %a %A %b %B %w %% %F %T %D'), d.strftime('%c|%x|%X|%U|%W|%e|%s' if y>1900 else '%d'), D.datetime.fromisoformat(d.isoformat())==d, D.date.fromisoformat(str(d.date())), f'{d:%d/%m/%Y}', d.date().strftime('%A %f x'), d.strftime('é %Y %'), d.strftime(''))
    except Exception as e: print(type(e),e)
for t in ['2024-02-30','2024-13-01','2024-00-10','0000-01-01','2024-01-02T25:00','2024-01-02T23:60','2024-01-02T23:59:60','2024-01-02 10:20','2024-01-02x10:20:30.123456','2024-01-02T10:20:30,123456','2024-01-02T10:20+05','2024-W01-1','20240102','20240102T101112','2024-01-02T','','2024-01-0٣','2024-1-02','2024-01-02T10:20:30.123','2024-01-02T10:20:30Z']:
    for f in (D.datetime.fromisoformat, D.date.fromisoformat):
        try: print(t, f(t))
        except Exception as e: print(t, type(e).__name__, e)
for a in [(0,),(-1,),(1e9,),(253402300799,),(253402300800,),(-62135596800,),(-62135596801,),(2**40,),(2**62,)]:
    for f in (time.gmtime,time.localtime,D.datetime.fromtimestamp,D.date.fromtimestamp,lambda x:D.datetime.fromtimestamp(x,D.timezone.utc)):
        try: print(a, f(*a))
        except Exception as e: print(a, type(e).__name__, e)
class S(D.datetime): pass
print(type(S.now()), S.fromisoformat('2024-01-02').__class__, S(2024,1,2).isoformat(), str(S(2024,1,2)), S(2024,1,2).strftime('%Y'))
for f in ('isoformat',):
    try: D.datetime(2024,1,1).isoformat(5)
    except Exception as e: print(e)
    try: D.datetime(2024,1,1).isoformat('ab')
    except Exception as e: print(e)
    try: D.datetime.fromisoformat(5)
    except Exception as e: print(e)
