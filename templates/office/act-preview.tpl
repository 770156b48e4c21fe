{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[Look before you send: {{ACT_WORDS}}]] · {{CASE_NUMBER}}}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}">[[Back to the case]]</a>}}
<span class="govuk-caption-l"><span class="app-code">{{CASE_NUMBER}}</span> · {{CASE_OPERATOR}}</span>
<h1 class="govuk-heading-l">[[Look before you send: {{ACT_WORDS}}]] <span class="app-article">{{ACT_ARTICLE}}</span></h1>
<p class="govuk-body">{{ACT_TOLD}}</p>
<dl class="govuk-summary-list">
{{#ROW}}{{%PART parts/row.tpl}}{{/ROW}}
</dl>
{{#WARNING}}<div class="govuk-warning-text"><span class="govuk-warning-text__icon" aria-hidden="true">!</span><strong class="govuk-warning-text__text">{{WARNING}}</strong></div>{{/WARNING}}
{{#CLOCKS_AFTER}}
<h2 class="govuk-heading-m">[[Periods afterwards]]</h2>
{{#CLOCK}}{{%PART parts/clock.tpl}}{{/CLOCK}}
{{/CLOCKS_AFTER}}
<form method="post" novalidate>
{{%PART parts/token.tpl}}
{{#HIDDEN}}<input type="hidden" name="{{HIDDEN_NAME}}" value="{{HIDDEN_VALUE:p}}">
{{/HIDDEN}}
{{#HARD}}<div class="govuk-warning-text"><span class="govuk-warning-text__icon" aria-hidden="true">!</span><strong class="govuk-warning-text__text">[[This goes out at once and cannot be taken back by whoever sends it.]]</strong></div>{{/HARD}}
<div class="app-actions">
<button class="govuk-button{{#HARD}} govuk-button--warning{{/HARD}}" type="submit" name="step" value="send">{{ACT_BUTTON}}</button>
{{#LETTER}}<button class="govuk-button govuk-button--secondary" type="submit" name="step" value="letter" formtarget="_blank">[[Show the letter (new window)]]</button>{{/LETTER}}
<button class="govuk-button govuk-button--secondary" type="submit" name="step" value="edit">[[Change something]]</button>
</div>
</form>
