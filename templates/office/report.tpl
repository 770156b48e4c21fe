{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[Report no. {{REPORT_ID}}]]}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/reports">[[Back to the reports]]</a>}}
<span class="govuk-caption-l">{{REPORT_DATE}} · {{ARTICLE}}</span>
<h1 class="govuk-heading-l">[[Report no. {{REPORT_ID}}]] {{%PART parts/tag.tpl}}</h1>
{{#OPEN}}<p class="govuk-body">[[Office setting, not a period of the Measures: confirm receipt by {{ACKNOWLEDGE_DATE}}, say how it goes on by {{TRIAGE_DATE}}.]]</p>{{/OPEN}}
<dl class="govuk-summary-list">
{{#ROW}}
{{%PART parts/row.tpl}}
{{/ROW}}
</dl>
<p class="govuk-body">{{%PART parts/spill-link.tpl}}</p>
{{#FILES}}
<h2 class="govuk-heading-m">[[Files]]</h2>
<p class="govuk-body">[[They come from somebody unknown: open them only on a device set apart for that. Taking one is recorded with your name.]]</p>
<ul class="govuk-list">
{{#FILE}}
<li><a class="govuk-link" href="{{FILE_PATH}}">{{FILE_NAME}}</a> <span class="app-quiet">{{FILE_SIZE}}</span>{{%PART parts/virus.tpl}} {{%PART parts/spill-link.tpl}}</li>
{{/FILE}}
</ul>
{{/FILES}}
{{#HAS_ADDRESS}}<p class="govuk-body">[[The reporter left an address: a mail that says nothing of the report tells of each answer.]]</p>{{/HAS_ADDRESS}}
{{#LETTER_ROW}}
<div class="govuk-inset-text"><p class="govuk-body-s app-quiet">{{#FROM_OFFICE}}{{AUTHOR}} · {{LETTER_DATE}}{{/FROM_OFFICE}}{{#FROM_REPORTER}}[[The reporter, {{LETTER_DATE}}]]{{/FROM_REPORTER}} {{%PART parts/spill-link.tpl}}</p><p class="govuk-body app-prose">{{LETTER_TEXT:p}}</p></div>
{{/LETTER_ROW}}
{{#UNSENT}}<h2 class="govuk-heading-m">[[What you wrote and what was not sent]]</h2>
<div class="govuk-inset-text"><p class="govuk-body app-prose">{{UNSENT_TEXT:p}}</p></div>{{/UNSENT}}
{{#OPEN}}
<form method="post" action="/{{%LANG}}/reports/{{REPORT_ID:u}}/answer" novalidate>
{{%PART parts/token.tpl}}
<input type="hidden" name="seen" value="{{LETTERS_SEEN}}">
{{>FIELDS}}
<button class="govuk-button" type="submit">[[Put it into the mailbox]]</button>
</form>
<h2 class="govuk-heading-m">[[Close the report]]</h2>
<p class="govuk-body">[[Then neither side can write any more; the reporter can still read. It cannot be opened again.]]</p>
<form method="post" action="/{{%LANG}}/reports/{{REPORT_ID:u}}/close">
{{%PART parts/token.tpl}}
<input type="hidden" name="seen" value="{{LETTERS_SEEN}}">
<div class="govuk-checkboxes govuk-checkboxes--small govuk-!-margin-bottom-4"><div class="govuk-checkboxes__item"><input class="govuk-checkboxes__input" id="sure" type="checkbox" name="sure" value="yes"><label class="govuk-label govuk-checkboxes__label" for="sure">[[Close it for good]]</label></div></div>
<button class="govuk-button govuk-button--secondary" type="submit">[[Close the report]]</button>
</form>
{{/OPEN}}
