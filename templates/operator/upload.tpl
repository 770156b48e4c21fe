{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT operator/layout.tpl}}
{{%SET TITLE {{KIND_WORDS}}}}
{{%SET BACK <a class="govuk-back-link" href="{{TASKS_PATH}}">[[Back to the task list]]</a>}}
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<span class="govuk-caption-l">{{APPLICATION_TITLE}}</span>
<h1 class="govuk-heading-l">{{KIND_WORDS}} <span class="app-article">{{KIND_ARTICLE}}</span></h1>
{{#SIGNED_NOW}}<div class="govuk-warning-text"><span class="govuk-warning-text__icon" aria-hidden="true">!</span><strong class="govuk-warning-text__text">[[The declaration is signed. If you add or remove a file, the signature no longer stands and it must be signed again.]]</strong></div>{{/SIGNED_NOW}}
{{#DEFECT}}<div class="govuk-inset-text"><p class="govuk-body"><strong>[[What the Office wants corrected]]</strong></p><p class="govuk-body app-prose">{{DEFECT_TEXT:p}}</p></div>{{/DEFECT}}
{{#FILES}}
<dl class="govuk-summary-list">
{{#FILE}}
<div class="govuk-summary-list__row">
<dt class="govuk-summary-list__key"><a class="govuk-link" href="{{FILE_PATH}}">{{FILE_NAME}}</a></dt>
<dd class="govuk-summary-list__value">{{FILE_SIZE}} · {{FILE_DATE}}<br><span class="app-quiet">[[SHA-256 begins with {{FILE_DIGEST}}]]</span>{{%PART parts/virus.tpl}}</dd>
<dd class="govuk-summary-list__actions"><form method="post" action="{{TASKS_PATH}}/files/{{KIND_NAME}}/remove">{{%PART parts/token.tpl}}<input type="hidden" name="file" value="{{FILE_ID}}"><button class="app-link-button" type="submit">[[Remove]]<span class="govuk-visually-hidden"> {{FILE_NAME}}</span></button></form></dd>
</div>
{{/FILE}}
</dl>
{{/FILES}}
<form method="post" action="{{TASKS_PATH}}/files/{{KIND_NAME}}/upload" enctype="multipart/form-data" novalidate>
{{%PART parts/token.tpl}}
{{>FIELDS}}
{{%PART parts/button.tpl LABEL="[[Upload]]"}}
</form>
<p class="govuk-body"><a class="govuk-link" href="{{SECTION_PATH}}">[[Back to the section {{SECTION_NAME}}]]</a></p>
</div></div>
