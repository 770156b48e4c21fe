{{%AUTOESCAPE context="HTML"}}
<div class="govuk-form-group{{#FIELD_ERROR}} govuk-form-group--error{{/FIELD_ERROR}}">
{{%PART parts/field-label.tpl}}
<input class="govuk-input {{FIELD_WIDTH}}{{#FIELD_ERROR}} govuk-input--error{{/FIELD_ERROR}}" id="{{FIELD_ID}}" name="{{FIELD_NAME}}" type="{{FIELD_TYPE}}" value="{{FIELD_VALUE}}"{{#FIELD_AUTOCOMPLETE}} autocomplete="{{FIELD_AUTOCOMPLETE}}"{{/FIELD_AUTOCOMPLETE}}{{#FIELD_INPUTMODE}} inputmode="{{FIELD_INPUTMODE}}"{{/FIELD_INPUTMODE}} spellcheck="false"{{#FIELD_SUGGESTS}} list="{{FIELD_ID}}-list"{{/FIELD_SUGGESTS}}{{#FIELD_DESCRIBED}} aria-describedby="{{FIELD_DESCRIBED}}"{{/FIELD_DESCRIBED}}{{#FIELD_ERROR}} aria-invalid="true"{{/FIELD_ERROR}}>
{{#FIELD_SUGGESTS}}<datalist id="{{FIELD_ID}}-list">{{#CHOICE}}<option value="{{CHOICE_VALUE}}"></option>{{/CHOICE}}</datalist>{{/FIELD_SUGGESTS}}
</div>
