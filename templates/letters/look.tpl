{{%AUTOESCAPE context="HTML"}}
<style>
body { margin: 0; color: #000; background: #fff; font: 16pt/1.75 "FangSong", "仿宋", "Noto Serif CJK SC", "Songti SC", serif; }
main { max-width: 156mm; margin: 0 auto; padding: 12mm 6mm; }
p { margin: 0; text-indent: 2em; }
hr { border: 0; border-top: 1pt solid #b00000; margin: 4mm 0 8mm; }
h1 { font-size: 22pt; font-weight: normal; line-height: 1.4; text-align: center; margin: 0 0 10mm; }
.agency { color: #b00000; font-size: 30pt; line-height: 1.3; text-align: center; text-indent: 0; }
.number { text-align: center; text-indent: 0; margin-top: 6mm; }
.addressee, .copy, .note, .seal { text-indent: 0; }
.copy { font-size: 11pt; border: 1pt solid #000; padding: 0 3mm; margin-bottom: 6mm; }
.date { font-weight: bold; }
.provisional { border-left: 2pt solid #000; padding-left: 3mm; text-indent: 0; }
ol { margin: 0; padding-left: 3em; }
li { white-space: pre-line; overflow-wrap: anywhere; }
.signature { margin: 14mm 0 8mm auto; width: 90mm; max-width: 100%; text-align: center; break-inside: avoid; }
.signature p { text-indent: 0; }
.seal { color: #555; font-size: 11pt; }
.note { font-size: 11pt; }
html[lang=en] body { font-size: 12pt; line-height: 1.5; font-family: Georgia, "Times New Roman", serif; }
html[lang=en] p { text-indent: 0; margin-bottom: 3mm; }
html[lang=en] ol { margin-bottom: 3mm; }
.open { border: 1pt dashed #000; padding: 0 3mm; }
.printed { font-size: 11pt; text-indent: 0; text-align: right; }
@page { size: A4; margin: 37mm 26mm 35mm 28mm; @bottom-center { content: "— " counter(page) " —"; } }
@media print { main { max-width: none; padding: 0; } }
</style>
