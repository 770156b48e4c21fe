{{%AUTOESCAPE context="HTML"}}
<!DOCTYPE html>
<html lang="{{%LANG_TAG}}">
<head>
<meta charset="utf-8">
<title>{{NUMBER}} {{TITLE}}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
{{%PART letters/look.tpl}}
</head>
<body>
<main>
{{#READING_COPY}}<p class="copy">[[Reading copy. The Chinese text alone is the letter.]]</p>{{/READING_COPY}}
<p class="agency">{{OFFICE}}</p>
<p class="number">{{NUMBER}}</p>
<hr>
<h1>{{TITLE}}</h1>
<p class="addressee">[[{{ADDRESSEE}}:]]</p>
{{%BODY}}
{{#PAPER}}<p>[[This act was done on paper on {{ON}} under the number {{PAPER}}; it is entered here afterwards.]]</p>{{/PAPER}}
<p>[[You are hereby notified.]]</p>
<div class="signature">
<p>{{OFFICE}}</p>
<p>{{ISSUED_ON}}</p>
<p class="seal">[[(seal)]]</p>
</div>
<p class="contact">[[(Contact: the officer of this case; telephone: {{PHONE}}; case number: {{CASE_NUMBER}})]]</p>
<hr>
<p class="note">[[“Measures” means {{MEASURES}}.]]</p>
{{#RENDERED}}<p class="note">[[Its articles are cited in an unofficial rendering.]]</p>{{/RENDERED}}
{{#CHECK_TEXT}}<p class="note">[[The numbers of its articles are to be checked against the official text before use.]]</p>{{/CHECK_TEXT}}
<p class="printed">[[Printed by {{OFFICE}} on {{ISSUED_ON}}]]</p>
</main>
</body>
</html>
