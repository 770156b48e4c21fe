{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE {{ACT_WORDS}} · {{CASE_NUMBER}}}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}/supplement">[[Back to the supplementary materials]]</a>}}
<span class="govuk-caption-l"><span class="app-code">{{CASE_NUMBER}}</span> · {{CASE_OPERATOR}}</span>
<h1 class="govuk-heading-l">{{ACT_WORDS}} <span class="app-article">{{ACT_ARTICLE}}</span></h1>
{{#RESTARTS}}<p class="govuk-body">[[This is an act: the period of the review stops today, and begins anew on the day on which everything is handed in.]]</p>{{/RESTARTS}}
{{#PAUSES}}<p class="govuk-body">[[This is an act: the period of the review stops today, and runs on from the day on which everything is handed in.]]</p>{{/PAUSES}}
{{#JOINS}}<p class="govuk-body">[[For an operator that was found after the notice of the review. It is told by a letter of its own and asked for its materials, with days of its own; the period of the review and the dates of the others stay as they are, and of the others it learns nothing.]]</p>{{/JOINS}}
<p class="govuk-body">{{ACT_TOLD}}</p>
{{#FAIR_MANY}}<div class="govuk-warning-text"><span class="govuk-warning-text__icon" aria-hidden="true">!</span><strong class="govuk-warning-text__text">[[There has been a request before. Each one keeps the operator waiting longer: ask for everything at once.]]</strong></div>{{/FAIR_MANY}}
<form method="post" novalidate>
{{%PART parts/token.tpl}}
<input type="hidden" name="seq" value="{{CASE_SEQ}}">
{{>FIELDS}}
{{%PART office/paper-fields.tpl}}
<button class="govuk-button" type="submit" name="step" value="preview">[[Continue]]</button>
</form>
