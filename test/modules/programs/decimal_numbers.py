from decimal import *
D=Decimal
print(D('0.1')+D('0.2'), D(1)/3, D(2).sqrt(), D(10).ln(), D(2)**D('0.5'), D(1).exp(), D('1e3').log10())
print(repr(D('1.10')), D('1.10').normalize(), D('123.456').quantize(D('0.01')), round(D('2.675'),2), int(D('-3.7')), float(D('0.1')))
print(D(7)//2, D(7)%3, divmod(D(-7),2), -D(5), abs(D('-3')), D(2)**10, D(2)**-3)
print(getcontext())
for e in ['D("x")','D(1)/0','D(0)/0','D(-1).sqrt()','D(10)**1000000','D(1).quantize(D("1e-40"))','D([1])','D("sNaN")+1','D((1,(2,3),"x"))', 'Context(prec=0)', 'int(D("NaN"))','int(D("Infinity"))','D(1)<D("NaN")','hash(D("sNaN"))', 'format(D(1),"q")','D(5)//0','D(5)%0','divmod(D(1),0)','D(0)**0','D("1e999999")*10']:
    try: print(e, repr(eval(e)))
    except Exception as x: print(e, type(x).__name__, x, x.args)
with localcontext() as c:
    c.prec=5
    print(D(1)/7)
print(D(1)/7)
for f in ['','.2f',',.2f','>10','010.3f','e','.3e','g','.3g','%','.1%','+','n','^12.1f']:
    print(f, [format(D(x),f) for x in ('1234567.891','0','-0.00001234','1E+10','NaN','5')])
print(D('1.5')==1.5, D('1.5')<2, hash(D('1.5'))==hash(1.5), D(3)==3, {D(1):2}[1], D('Infinity')>10**100)
print(D('1234.5678').as_tuple(), D('3.14').as_integer_ratio(), D(3.14))
print(max(D(1),D(2)), sum([D('0.1')]*10), sorted([D(3),D(1)]))
import fractions, statistics
print(fractions.Fraction(D('0.25')), statistics.mean([D('1.5'),D('2.5')]), D(1)<fractions.Fraction(3,2))
import pickle,copy
print(pickle.loads(pickle.dumps(D('1.23'))), copy.deepcopy(D(1)))
for method in ('to_integral_exact', 'to_integral_value', 'quantize'):
    for value in ('1.5', '3', 'NaN'):
        arguments = (Decimal(1),) if method == 'quantize' else ()
        try:
            print(getattr(Decimal(value), method)(*arguments, rounding='bad'))
        except TypeError as error:
            print(method, str(error)[:30])
