{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[Write the covering report]] · {{CASE_NUMBER}}}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}/report">[[Back to the report]]</a>}}
<span class="govuk-caption-l"><span class="app-code">{{CASE_NUMBER}}</span> · {{CASE_OPERATOR}}</span>
<h1 class="govuk-heading-l">[[Write the covering report]] <span class="app-article">{{ARTICLE}}</span></h1>
{{#REMARKS}}<div class="govuk-inset-text"><p class="govuk-body">[[Returned with these remarks:]]</p><p class="govuk-body app-prose">{{REMARKS:p}}</p></div>{{/REMARKS}}
<form method="post" novalidate>
{{%PART parts/token.tpl}}
<input type="hidden" name="version" value="{{VERSION}}">
{{>FIELDS}}
<div class="app-actions">
<button class="govuk-button govuk-button--secondary" type="submit" name="step" value="save">[[Save the draft]]</button>
<button class="govuk-button" type="submit" name="step" value="submit">[[Hand it in to be signed]]</button>
</div>
</form>
