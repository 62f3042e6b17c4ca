# Decimals of many kinds through every operation, formats, contexts and roundings.
from _decimal import *
D=Decimal
def t(f):
    try: print(repr(f())[:200])
    except BaseException as e: print(type(e).__name__, e)
nums=['0','1.10','-7.5E+3','NaN']
ds=[D(x) for x in nums]
for a in ds:
    t(lambda:a); t(lambda:str(a)); t(lambda:(-a,+a,abs(a))); t(lambda:a.sqrt()); t(lambda:a.normalize()); t(lambda:a.to_integral_value()); t(lambda:a.as_tuple()); t(lambda:int(a)); t(lambda:float(a)); t(lambda:hash(a) if not a.is_nan() else 0); t(lambda:a.quantize(D('0.01'))); t(lambda:round(a,2)); t(lambda:round(a)); t(lambda:a.to_eng_string()); t(lambda:a.adjusted()); t(lambda:a.as_integer_ratio() if abs(a.adjusted())<100 else 0); t(lambda:a.number_class()); t(lambda:bool(a))
    for s in ('','.2f','10.3e',',.2f','^9','012.1f','.1%','.3g'):
        if abs(a.adjusted())<1000: t(lambda:format(a,s))
    for b in ds:
        for op in ('__add__','__sub__','__mul__','__truediv__','__floordiv__','__mod__','__lt__','__eq__','compare','max','min'):
            t(lambda:getattr(a,op)(b))
small=['2','0.5']
for a in small:
    a=D(a)
    if a>0: t(lambda:a.ln()); t(lambda:a.log10())
    t(lambda:a.exp())
    for b in small: t(lambda:a**D(b))
t(lambda:D('abc')); t(lambda:D(1)/0); t(lambda:D(0)/0); t(lambda:D(1.5)); t(lambda:D(0.1)); t(lambda:D((0,(1,2,3),-2))); t(lambda:D([1])); t(lambda:D(None)); t(lambda:D('1_000.5')); t(lambda:D(' 5 '))
t(lambda:D('0.5')==0.5); t(lambda:D(2)<2.5); t(lambda:1+D(2)); t(lambda:5-D('0.1')); t(lambda:2**D('0.5')); t(lambda:10//D(3)); t(lambda:sum([D('0.1')]*3)); t(lambda: divmod(D(7),D(2)))
getcontext().prec=6; t(lambda:D(1)/D(7)); t(lambda:D(2).sqrt())
with localcontext() as c:
    c.prec=50; t(lambda:D(1)/D(7)); t(lambda: D(2)**D('0.5')); t(lambda:D(1).exp())
t(lambda:D(1)/D(7))
for r in (ROUND_UP,ROUND_DOWN,ROUND_CEILING,ROUND_FLOOR,ROUND_HALF_UP,ROUND_HALF_DOWN,ROUND_HALF_EVEN,ROUND_05UP):
    for v in ('2.5','-2.5','2.4','-2.6','3.5','2.05'): t(lambda:D(v).quantize(D('1'),rounding=r))
t(lambda:getcontext().flags[Inexact]); t(lambda:D('1.1').quantize(D('1'),rounding='x')); t(lambda:Context(prec=0)); t(lambda:getcontext().divide(D(1),D(3)))
