{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT public/layout.tpl}}
{{%SET TITLE [[Files for your report]]}}
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h1 class="govuk-heading-l">[[Files for your report]] <span class="app-optional">[[(optional)]]</span></h1>
<div class="govuk-warning-text"><span class="govuk-warning-text__icon" aria-hidden="true">!</span><strong class="govuk-warning-text__text">[[A file can tell who made it. This site removes place, time and device from JPEG and PNG pictures. Documents (PDF, Word, Excel and others) keep the names of their authors and other such entries, and every file keeps its own name: take out or change what points to you before you add it.]]</strong></div>
<p class="govuk-body">[[A file is sealed as it arrives: only the Office can open it. If you do not send the report, it is deleted by itself within three days; here you can remove it at once.]]</p>
<form method="post" action="/{{%LANG}}/report/upload" enctype="multipart/form-data" autocomplete="off" novalidate>
{{%PART public/steps.tpl}}
{{#FILES}}
<dl class="govuk-summary-list">
{{#FILE}}
<div class="govuk-summary-list__row">
<dt class="govuk-summary-list__key">{{FILE_NAME}}</dt>
<dd class="govuk-summary-list__value">{{FILE_SIZE}}</dd>
<dd class="govuk-summary-list__actions"><button class="app-link-button" type="submit" formaction="/{{%LANG}}/report" formenctype="application/x-www-form-urlencoded" name="remove" value="{{FILE_ID}}">[[Remove]]<span class="govuk-visually-hidden"> {{FILE_NAME}}</span></button></dd>
</div>
{{/FILE}}
</dl>
{{/FILES}}
{{#FILES_MORE}}
{{>FIELDS}}
<button class="govuk-button govuk-button--secondary" type="submit">[[Add this file]]</button>
{{/FILES_MORE}}
{{#FILES_FULL}}<p class="govuk-body">[[These are as many files as a report can have. Remove one to add another.]]</p>{{/FILES_FULL}}
<div class="govuk-button-group">
<button class="govuk-button" type="submit" formaction="/{{%LANG}}/report/continue/upload">{{#FILES}}[[Continue]]{{/FILES}}{{#NO_FILES}}[[Continue without files]]{{/NO_FILES}}</button>
<button class="govuk-button govuk-button--secondary" type="submit" formaction="/{{%LANG}}/report" formenctype="application/x-www-form-urlencoded" name="step" value="edit">[[Change the text]]</button>
</div>
</form>
</div></div>
