{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[Completeness check]] · {{CASE_NUMBER}}}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}">[[Back to the case]]</a>}}
<span class="govuk-caption-l"><span class="app-code">{{CASE_NUMBER}}</span> · {{CASE_OPERATOR}}</span>
<h1 class="govuk-heading-l">[[Completeness check]] <span class="app-article">{{ACT_ARTICLE}}</span></h1>
<p class="govuk-body">[[Go through the answers of version {{VERSION}}. Tick what is a defect and say what must be corrected: the operator is told of all defects at once. What the program noticed is written there already; whether it is a defect is for you to say.]]</p>
<form method="post" novalidate>
{{%PART parts/token.tpl}}
<input type="hidden" name="seq" value="{{CASE_SEQ}}">
{{#SECTION}}
<h2 class="govuk-heading-m" id="{{SECTION_ID}}">{{SECTION_WORDS}}</h2>
<div class="app-scroll" role="region" aria-labelledby="{{SECTION_ID}}" tabindex="0">
<table class="app-table app-check">
<thead><tr><th scope="col">[[Question]]</th><th scope="col">[[What was answered]]</th><th scope="col">[[Defect]]</th><th scope="col">[[What must be corrected]]</th></tr></thead>
<tbody>
{{#ASKED}}
<tr>
<th scope="row">{{ASKED_LABEL}}<br><span class="app-article">{{ASKED_ARTICLE}}</span></th>
<td class="app-prose">{{#ASKED_TEXT}}{{ASKED_TEXT:p}}{{/ASKED_TEXT}}{{#ASKED_EMPTY}}<span class="app-quiet">[[no answer]]</span>{{/ASKED_EMPTY}}</td>
<td><div class="govuk-checkboxes govuk-checkboxes--small"><div class="govuk-checkboxes__item"><input class="govuk-checkboxes__input" type="checkbox" name="defect" id="d.{{ASKED_KEY}}" value="{{ASKED_KEY}}"{{#ASKED_TICKED}} checked{{/ASKED_TICKED}}><label class="govuk-label govuk-checkboxes__label" for="d.{{ASKED_KEY}}"><span class="govuk-visually-hidden">[[Defect: {{ASKED_LABEL}}]]</span></label></div></div></td>
<td>{{#ASKED_ERROR}}<p class="govuk-error-message" id="e.{{ASKED_KEY}}">{{ASKED_ERROR}}</p>{{/ASKED_ERROR}}<label class="govuk-visually-hidden" for="text.{{ASKED_KEY}}">[[What must be corrected: {{ASKED_LABEL}}]]</label><textarea class="govuk-textarea{{#ASKED_ERROR}} govuk-textarea--error{{/ASKED_ERROR}}" rows="{{ASKED_ROWS}}" name="text.{{ASKED_KEY}}" id="text.{{ASKED_KEY}}"{{#ASKED_ERROR}} aria-describedby="e.{{ASKED_KEY}}"{{/ASKED_ERROR}}>
{{ASKED_SAID:p}}</textarea>{{#ASKED_PROPOSED}}<span class="app-quiet">[[proposed by the program]]</span>{{/ASKED_PROPOSED}}</td>
</tr>
{{/ASKED}}
</tbody>
</table>
</div>
{{/SECTION}}
{{>FIELDS}}
{{%PART office/paper-fields.tpl}}
<button class="govuk-button" type="submit" name="step" value="preview">[[Continue]]</button>
</form>
