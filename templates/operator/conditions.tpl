{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT operator/layout.tpl}}
{{%SET TITLE [[Accept the conditions]]}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/cases/{{CASE_NUMBER}}">[[Back to the case]]</a>}}
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<span class="govuk-caption-l">[[Case]] <span class="app-code">{{CASE_NUMBER}}</span></span>
<h1 class="govuk-heading-l">[[Accept the conditions of the finding]]</h1>
<p class="govuk-body">[[{{CASE_TITLE}}. The conditions stand in the finding letter. Accepting them binds your organisation and cannot be undone; the contract may take effect once all precedent conditions are confirmed.]] <span class="app-article">[[Article 7]]</span></p>
<form method="post" novalidate>
{{%PART parts/token.tpl}}
<div class="govuk-form-group"><div class="govuk-checkboxes"><div class="govuk-checkboxes__item">
<input class="govuk-checkboxes__input" id="agreed" name="agreed" type="checkbox" value="yes">
<label class="govuk-label govuk-checkboxes__label" for="agreed">[[We have read the finding letter and accept all its conditions]]</label>
</div></div></div>
{{%PART parts/button.tpl LABEL="[[Accept the conditions]]"}}
</form>
</div></div>
