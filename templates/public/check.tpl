{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT public/layout.tpl}}
{{%SET TITLE [[Check your report]]}}
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h1 class="govuk-heading-l">[[Check your report]]</h1>
<dl class="govuk-summary-list">
{{#ROW}}
{{%PART parts/row.tpl}}
{{/ROW}}
<div class="govuk-summary-list__row govuk-summary-list__row--no-actions">
<dt class="govuk-summary-list__key">[[Files]]</dt>
<dd class="govuk-summary-list__value">{{#NO_FILES}}—{{/NO_FILES}}{{#FILES}}{{#FILE}}{{FILE_NAME}}{{#FILE_SIZE}} <span class="app-quiet">{{FILE_SIZE}}</span>{{/FILE_SIZE}}<br>{{/FILE}}{{/FILES}}</dd>
</div>
</dl>
<p class="govuk-body">[[Nothing is sent yet. On the next page you get the code for the answer.]]</p>
<form method="post" action="/{{%LANG}}/report" autocomplete="off">
{{%PART public/steps.tpl}}
<div class="govuk-button-group">
<button class="govuk-button" type="submit" name="step" value="code">[[Continue to the code]]</button>
<button class="govuk-button govuk-button--secondary" type="submit" name="step" value="edit">[[Change the text]]</button>
<button class="govuk-button govuk-button--secondary" type="submit" name="step" value="files">[[Change the files]]</button>
</div>
</form>
</div></div>
