/**
 * Looks of the public page of a notice: phone first, by day and night, and on paper without colour. Inline, so that the page
 * is one request on a slow network.
 */
export const PUBLIC_PAGE_STYLE = `
:root{color-scheme:light dark;--ground:#f2f5f9;--surface:#fff;--line:#d6dee8;--ink:#13202f;--soft:#46566a;--link:#0a4486;--bar:#0b2548}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:1.0625rem/1.55 'Be Vietnam Pro',system-ui,-apple-system,'Segoe UI',Roboto,sans-serif;-webkit-text-size-adjust:100%}
header{display:flex;align-items:center;gap:.7rem;padding:.7rem 1rem;background:var(--bar);color:#fff;font-weight:700}
header small{display:block;font-weight:400;font-size:.85rem;color:#dbe6f3}
main{max-width:42rem;margin:0 auto;padding:1rem;display:grid;gap:1rem}
h1,h2,h3,p,ul,dl,dd{margin:0;padding:0}
.verdict{display:grid;grid-template-columns:auto minmax(0,1fr);gap:.25rem .85rem;align-items:center;padding:1.1rem 1rem;border-radius:.8rem;background:var(--tone);color:#fff}
.verdict svg{grid-row:span 2;width:3rem;height:3rem}
.verdict h1{font-size:1.45rem;line-height:1.25}
.code{font-size:1rem;font-weight:600;letter-spacing:.03em;font-variant-numeric:tabular-nums}
.verdict .why{grid-column:1/-1;margin-top:.35rem}
.verdict .go{grid-column:1/-1;display:block;margin-top:.6rem;padding:.7rem 1rem;border-radius:.5rem;background:#fff;color:#0a3a73;font-weight:700;text-align:center;text-decoration:none}
.genuine{--tone:#17663a}.expired{--tone:#6b4a00}.corrected{--tone:#8a4400}.withdrawn,.unknown{--tone:#a11a20}.start{--tone:#0b4f9c}
.card{padding:1rem;border:1px solid var(--line);border-radius:.8rem;background:var(--surface);overflow-wrap:anywhere}
.card>*+*{margin-top:.75rem}
.mark{font-size:.85rem;font-weight:700;letter-spacing:.02em;color:var(--soft)}
h2{font-size:1.25rem;line-height:1.35}
h3{font-size:1.0625rem}
.words{white-space:pre-wrap}
.card img{display:block;max-width:100%;height:auto;border-radius:.5rem}
ul{padding-left:1.2rem}li+li{margin-top:.25rem}
dl{display:grid;gap:.35rem;padding-top:.75rem;border-top:1px solid var(--line);font-size:.95rem}
dl div{display:grid;grid-template-columns:8rem minmax(0,1fr);gap:.5rem}
dt{color:var(--soft)}
summary{min-height:2.75rem;padding:.55rem 0;color:var(--link);font-weight:600;cursor:pointer}
.old .words,.old li,.old h2{color:var(--soft)}
a{color:var(--link)}
form{display:flex;flex-wrap:wrap;gap:.6rem}
label{flex:1 1 100%;font-weight:600}
input{flex:1 1 10rem;min-width:0;height:3rem;padding:0 .8rem;border:1px solid #7d8da1;border-radius:.5rem;background:var(--surface);color:var(--ink);font:inherit}
button{flex:0 1 auto;height:3rem;padding:0 1.3rem;border:0;border-radius:.5rem;background:#0b4f9c;color:#fff;font:inherit;font-weight:600;cursor:pointer}
:focus-visible{outline:3px solid #0b63c7;outline-offset:2px}
.care{font-size:.95rem;color:var(--soft)}
@media screen and (prefers-color-scheme:dark){:root{--ground:#0c121a;--surface:#141c27;--line:#2c3a4e;--ink:#e9eff6;--soft:#b3c1d2;--link:#a8cdf8;--bar:#080e17}:focus-visible{outline-color:#8fc1ff}}
@media print{body{background:#fff;color:#000;font-size:12pt}header{padding:0 0 8pt;background:none;color:#000}header small{color:#000}form,.care,.verdict .go{display:none}.verdict{border:2pt solid #000;background:none;color:#000}.card{border:0;padding:0}main{max-width:none;padding:0}.address{display:block}}
.address{display:none}
@media print{.address{display:block}}
`
